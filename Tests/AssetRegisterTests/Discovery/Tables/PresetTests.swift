import Testing

@testable import AssetRegister

/// What is particular about each source, with rows as it writes them.
@Suite struct `Presets of tables` {
  @Test func `Intune gives two addresses, the directory's number and its own time`() throws {
    let bench = try ScanBench(
      """
      Device ID,Device name,Last check-in,Microsoft Entra Device ID,OS version,Serial number,Manufacturer,Model,IMEI,Wi-Fi MAC,Category,Primary user UPN,WiFiIPv4Address,OS,EthernetMAC
      5d1c0a52-9f2e-4f0e-9a4e-0d3e5c1a0001,LT-RXN-0042,2026-11-12 08:15:00.7994868,1a2b3c4d-0001-4f0e-9a4e-0d3e5c1aaaaa,10.0.19045,PF3ABC12,LENOVO,20U1A006IG,,A44CC8001111,Corporate,a.person@trust.example,10.20.4.17,Windows,a4:4c:c8:00:22:22
      5d1c0a52-9f2e-4f0e-9a4e-0d3e5c1a0002,LT-RXN-0043,9999-12-31 23:59:59.9999999,00000000-0000-0000-0000-000000000000,,System Serial Number,Unknown,,,,Unknown,,,Windows,
      """)
    #expect(bench.format == "intune")
    #expect(bench.reading.source == "Intune")
    let first = try #require(bench.sightings.first)
    #expect(first.seenAt == "2026-11-12T08:15:00Z")
    #expect(first.seenHow == .device)
    #expect(first.serialNumber == "PF3ABC12")
    #expect(first.macs == ["a4:4c:c8:00:11:11", "a4:4c:c8:00:22:22"])
    #expect(first.ips == ["10.20.4.17"])
    #expect(first.deviceID == "entra 1a2b3c4d-0001-4f0e-9a4e-0d3e5c1aaaaa")
    #expect(first.names == ["lt-rxn-0042"])
    #expect(first.domain == nil)
    #expect(first.deviceType == nil)
    #expect(first.isWireless == nil)
    #expect(first.manufacturer == "LENOVO")
    let second = try #require(bench.sightings.last)
    #expect(second.seenAt == nil)
    #expect(second.serialNumber == nil)
    #expect(second.deviceID == "intune 5d1c0a52-9f2e-4f0e-9a4e-0d3e5c1a0002")
    #expect(second.manufacturer == nil)
    #expect(
      bench.notes.contains(
        "1 serial number that many things share, such as 'System Serial Number': left out"))
    #expect(
      bench.notes.contains("times of 'Last check-in' name no time zone and are taken as UTC"))
  }

  @Test func `Intune's headings from before the directory was renamed mean the same`() throws {
    let bench = try ScanBench(
      "Device name;Azure AD Device ID;Last check-in\nLT1;1a2b3c4d-0001-4f0e-9a4e-0d3e5c1aaaaa;2026-11-12\n"
    )
    #expect(bench.format == "intune")
    #expect(bench.sightings.map(\.deviceID) == ["entra 1a2b3c4d-0001-4f0e-9a4e-0d3e5c1aaaaa"])
    #expect(bench.sightings.map(\.seenAt) == ["2026-11-12"])
  }

  @Test func `ISE says what an endpoint is and where its switch saw it`() throws {
    let bench = try ScanBench(
      """
      MACAddress,EndPointPolicy,IdentityGroup,ip,host-name,NAS-IP-Address,NAS-Port-Id,NAS-Port-Type,LastActivity,Device Type,Location
      A4:4C:C8:00:11:11,Infusion-Pump,Profiled,10.20.4.17,pump-17,10.0.0.9,GigabitEthernet1/0/5,Ethernet,2026-11-12T08:15:00.000Z,Device Type#All Device Types#Switch,All Locations#Main
      A4:4C:C8:00:22:22,Unknown,Unknown,,,10.0.0.10,capwap_90000005,Wireless - IEEE 802.11,2026-11-12T08:15:00.000Z,,
      """)
    #expect(bench.format == "cisco-ise")
    let first = try #require(bench.sightings.first)
    #expect(first.deviceType == "Infusion-Pump")
    #expect(first.switchName == "10.0.0.9")
    #expect(first.port == "GigabitEthernet1/0/5")
    #expect(first.isWireless == false)
    #expect(first.names == ["pump-17"])
    #expect(first.site == nil)
    #expect(bench.sightings.last?.deviceType == nil)
    #expect(bench.sightings.last?.isWireless == true)
  }

  @Test func `ISE's reports with everything in single quotes are read`() throws {
    let bench = try ScanBench(
      "'CALLING_STATION_ID','NAS_IP_ADDRESS','TIMESTAMP'\n'A4-4C-C8-00-11-11','10.0.0.9','2026-11-12 08:15:00'\n"
    )
    #expect(bench.format == "cisco-ise")
    #expect(bench.sightings.map(\.macs) == [["a4:4c:c8:00:11:11"]])
    #expect(bench.sightings.map(\.seenAt) == ["2026-11-12T08:15:00Z"])
    #expect(bench.sightings.map(\.switchName) == ["10.0.0.9"])
  }

  @Test func `leases of the DHCP console bound when a device was seen`() throws {
    let bench = try ScanBench(
      bytes: ScanBench.utf16(
        """
        Client IP Address,Name,Lease Expiration,Type,Unique ID,Description\r
        10.20.4.11,lt-1.trust.example,11/25/2026 8:38:44 AM,DHCP,a44cc8001111,\r
        10.20.4.12,,11/1/2026 9:51:52 AM,DHCP,01a44cc8002222,\r
        10.20.4.13,Ward 4 printer,Reservation (active),DHCP,a44cc8003333,\r
        10.20.4.14,lt-4,Reservation (inactive),DHCP,a44cc8004444,\r
        10.20.4.15,lt-5,11/2/2026 9:51:52 AM,DHCP,702e6163636573732d33472d41502d,\r
        10.20.4.16,BAD_ADDRESS,11/2/2026 9:51:52 AM,DHCP,1004140a,This address is already in use\r

        """))
    #expect(bench.format == "windows-dhcp")
    #expect(bench.sightings.map(\.line) == [2, 3, 4, 6])
    #expect(
      bench.sightings.map(\.seenAt) == [
        ScanBench.changedAt, "2026-11-01T09:51:52Z", ScanBench.changedAt, "2026-11-02T09:51:52Z",
      ])
    #expect(bench.sightings.map(\.seenHow) == [.lease, .lease, .file, .lease])
    #expect(
      bench.sightings.map(\.macs) == [
        ["a4:4c:c8:00:11:11"], ["a4:4c:c8:00:22:22"], ["a4:4c:c8:00:33:33"], [],
      ])
    #expect(bench.sightings.map(\.names) == [["lt-1.trust.example"], [], [], ["lt-5"]])
    #expect(
      bench.passedOver == ["reservation that nothing uses": 1, "address in conflict": 1])
    #expect(bench.reading.rejected.isEmpty)
  }

  @Test func `what was stated goes before a lease's end that is later`() throws {
    let text =
      "Client IP Address,Name,Lease Expiration,Unique ID\n"
      + "10.20.4.11,lt-1,25/11/2026 08:38,a44cc8001111\n"
      + "10.20.4.12,lt-2,13/11/2026 08:38,a44cc8002222\n"
    let bench = try ScanBench(text, seenAt: "2026-11-19")
    #expect(bench.sightings.map(\.seenAt) == ["2026-11-19", "2026-11-13T08:38:00Z"])
    #expect(bench.sightings.map(\.seenHow) == [.stated, .lease])
    let timeless = try ScanBench(text, changedAt: nil)
    #expect(timeless.sightings.map(\.seenAt) == [nil, nil])
    #expect(timeless.sightings.map(\.seenHow) == [.unknown, .unknown])
  }

  @Test func `leases that PowerShell lists are taken by their state`() throws {
    let bench = try ScanBench(
      """
      #TYPE Microsoft.Management.Infrastructure.CimInstance
      "IPAddress","ScopeId","AddressState","ClientId","HostName","LeaseExpiryTime","ServerIP"
      "10.20.4.11","10.20.4.0","Active","a4-4c-c8-00-11-11","lt-1.trust.example","25/11/2026 08:38:44","10.0.0.5"
      "10.20.4.12","10.20.4.0","InactiveReservation","a4-4c-c8-00-22-22","lt-2","","10.0.0.5"
      "10.20.4.13","10.20.4.0","Expired","a4-4c-c8-00-33-33","lt-3","01/11/2026 08:38:44","10.0.0.5"
      "10.20.4.14","10.20.4.0","Declined","a4-4c-c8-00-44-44","lt-4","01/11/2026 08:38:44","10.0.0.5"
      "10.20.4.15","10.20.4.0","Offered","a4-4c-c8-00-55-55","lt-5","01/11/2026 08:38:44","10.0.0.5"
      "10.20.4.16","10.20.4.0","ActiveReservation","a4-4c-c8-00-66-66","lt-6","","10.0.0.5"
      """)
    #expect(bench.format == "windows-dhcp")
    #expect(bench.sightings.map(\.ips) == [["10.20.4.11"], ["10.20.4.16"]])
    #expect(bench.passedOver.count == 4)
    #expect(bench.reading.headings?.first == "IPAddress")
  }

  @Test func `the directory gives domain, number and a logon`() throws {
    let bench = try ScanBench(
      """
      #TYPE Microsoft.ActiveDirectory.Management.ADComputer
      "DistinguishedName","DNSHostName","Enabled","LastLogonDate","lastLogonTimestamp","Name","ObjectClass","ObjectGUID","OperatingSystem","SamAccountName","IPv4Address","Location"
      "CN=LT1,OU=Ward 4\\, East,DC=AD,DC=Trust,DC=example","lt1.ad.trust.example","True","12/11/2026 08:15:00","134389449000000000","LT1","computer","1a2b3c4d-0001-4f0e-9a4e-0d3e5c1aaaaa","Windows 11 Enterprise","LT1$","10.20.4.17","here"
      "CN=LT2,DC=ad,DC=trust,DC=example","","False","","0","LT2","computer","","","LT2$","",""
      "CN=Users,DC=ad,DC=trust,DC=example","","True","25/11/2025 08:15:00","","Users","group","","","Users","",""
      """)
    #expect(bench.format == "active-directory")
    let first = try #require(bench.sightings.first)
    #expect(first.names == ["lt1.ad.trust.example", "lt1"])
    #expect(first.domain == "ad.trust.example")
    #expect(first.deviceID == "entra 1a2b3c4d-0001-4f0e-9a4e-0d3e5c1aaaaa")
    #expect(first.seenAt == "2026-11-12T08:15:00Z")
    #expect(first.ips == ["10.20.4.17"])
    #expect(first.site == nil)
    #expect(bench.sightings.count == 2)
    #expect(bench.sightings.last?.seenAt == nil)
    #expect(bench.passedOver == ["directory entry of no computer": 1])
    #expect(bench.notes.contains("1 computer is disabled in the directory"))
  }

  @Test func `xDome's lists run side by side and its register columns are no witness`() throws {
    let bench = try ScanBench(
      """
      uid,device_name,device_category,device_type,manufacturer,model,serial_number,mac_list,ip_list,last_seen_list,switch_name_list,switch_port_list,vlan_list,ap_name_list,ssid_list,cmms_asset_tag,cmms_serial_number,site_name
      u-1,,Medical,Infusion Pump,BD,Alaris 8015,14123456,"['a4:4c:c8:00:11:11', '02:00:00:12:34:56']","[""10.20.4.17"", null]","['2026-11-12T08:15:00.123456+00:00', '2026-11-10']","[null, 'SW-2']","['Gi1/0/1', 'Gi1/0/2']","[10, 20]",[null],[null],EQ00042,WRONG1,Main Hospital
      u-2,,Medical,Monitor,[null],,,a4:4c:c8:00:22:22; a4:4c:c8:00:33:33,[null],[],[null],[null],[null],['AP-4'],['clinical'],,,
      """)
    #expect(bench.format == "claroty-xdome")
    let first = try #require(bench.sightings.first)
    #expect(first.macs == ["a4:4c:c8:00:11:11", "02:00:00:12:34:56"])
    #expect(first.ips == ["10.20.4.17"])
    #expect(first.serialNumber == "14123456")
    #expect(first.assetTag == "EQ00042")
    #expect(first.seenAt == "2026-11-12T08:15:00Z")
    #expect(first.switchName == "SW-2")
    #expect(first.port == "Gi1/0/2")
    #expect(first.vlan == "20")
    #expect(first.isWireless == false)
    #expect(first.deviceType == "Infusion Pump")
    #expect(first.site == "Main Hospital")
    #expect(first.deviceID == "claroty U-1")
    let second = try #require(bench.sightings.last)
    #expect(second.macs == ["a4:4c:c8:00:22:22", "a4:4c:c8:00:33:33"])
    #expect(second.ips.isEmpty)
    #expect(second.manufacturer == nil)
    #expect(second.accessPoint == "AP-4")
    #expect(second.isWireless == true)
    #expect(second.switchName == nil && second.port == nil)
    #expect(bench.reading.rejected.isEmpty)
  }

  @Test func `Defender gives no address of the way out and no group's address`() throws {
    let bench = try ScanBench(
      """
      id,computerDnsName,lastSeen,osPlatform,lastIpAddress,lastExternalIpAddress,aadDeviceId,macAddresses,mergedIntoMachineId
      1e5bc9d7e413ddd7902c2932e418702b84d0cc07,lt1.trust.example,2026-11-12T08:15:00.1234567Z,Windows11,10.20.4.17,203.0.113.9,1a2b3c4d-0001-4f0e-9a4e-0d3e5c1aaaaa,"A44CC8001111, 01005E901000, 000000000000",
      2e5bc9d7e413ddd7902c2932e418702b84d0cc07,lt2,2026-11-12T08:15:00.1234567Z,Windows11,,,null,null,
      3e5bc9d7e413ddd7902c2932e418702b84d0cc07,lt3,2026-11-12T08:15:00.1234567Z,Windows11,,,,,1e5bc9d7e413ddd7902c2932e418702b84d0cc07
      """)
    #expect(bench.format == "defender")
    let first = try #require(bench.sightings.first)
    #expect(first.ips == ["10.20.4.17"])
    #expect(first.macs == ["a4:4c:c8:00:11:11"])
    #expect(first.deviceID == "entra 1a2b3c4d-0001-4f0e-9a4e-0d3e5c1aaaaa")
    #expect(first.serialNumber == nil)
    #expect(first.operatingSystem == "Windows11")
    #expect(
      bench.sightings.last?.deviceID == "defender 2E5BC9D7E413DDD7902C2932E418702B84D0CC07")
    #expect(bench.passedOver == ["device that was merged into another": 1])
    #expect(
      bench.notes.contains(
        "2 MAC addresses that many things share, such as '01005E901000': left out")
    )
  }

  @Test func `Lansweeper's report is read by its headings`() throws {
    let bench = try ScanBench(
      """
      AssetName;Domain;AssetType;IPAddress;Mac;Manufacturer;Model;Serialnumber;Lastseen;Location
      LT1;TRUST;Windows;10.20.4.17;A4:4C:C8:00:11:11;Dell Inc.;Latitude 5420;7XK2Q93;12/11/2026 08:15:00;Ward 4
      PR1;WORKGROUP;Printer;10.20.4.18;;HP;LaserJet;"CNB,1";12/11/2026 08:15:00;
      """)
    #expect(bench.format == "lansweeper")
    let first = try #require(bench.sightings.first)
    #expect(first.domain == "trust")
    #expect(first.serialNumber == "7XK2Q93")
    #expect(first.site == "Ward 4")
    #expect(first.deviceType == "Windows")
    #expect(bench.sightings.last?.domain == nil)
    #expect(bench.sightings.last?.serialNumber == "CNB")
    #expect(
      bench.notes.contains("1 serial number given as a list, of which the first is taken"))
  }

  @Test func `a scanner's findings of one host are one sighting`() throws {
    let bench = try ScanBench(
      """
      Plugin ID,Risk,Host,Port,Name,,IP Address,FQDN,NetBios,OS,Host End,Last Found,
      1,High,10.20.4.17,445,SMB signing,,10.20.4.17,lt1.trust.example,TRUST\\LT1,Windows 11,2026-11-12T08:15:00.166Z,2026-11-12T08:16:00.1Z,
      2,Low,10.20.4.17,3389,"RDP, ""weak""\nciphers",,10.20.4.17,lt1.trust.example,TRUST\\LT1,Windows 11,2026-11-12T08:15:00.166Z,2026-11-12T08:17:00.1Z,
      3,Low,10.20.4.18,3389,RDP,,10.20.4.18,,,,2026-11-12T08:20:00.166Z,2026-11-12T08:17:00.1Z,
      """)
    #expect(bench.format == "tenable")
    #expect(bench.sightings.map(\.line) == [2, 5])
    let first = try #require(bench.sightings.first)
    #expect(first.names == ["lt1"])
    #expect(first.domain == "trust")
    #expect(first.reverseNames == ["lt1.trust.example"])
    #expect(first.ips == ["10.20.4.17"])
    #expect(first.seenHow == .host)
    #expect(first.port == nil)
    #expect(bench.passedOver == ["row that repeats a sighting": 1])
  }
}
