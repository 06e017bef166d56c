import Testing

@testable import AssetRegister

@Suite struct `Leases of Kea` {
  @Test func `a lease's end less its length is when the device was heard`() throws {
    let bench = try ScanBench(
      """
      address,hwaddr,client_id,valid_lifetime,expire,subnet_id,fqdn_fwd,fqdn_rev,hostname,state,user_context,pool_id
      10.20.4.17,a4:4c:c8:00:11:11,01:a4:4c:c8:00:11:11,3600,1794474900,50,1,1,lt-1.trust.example,0,,0
      10.20.4.17,a4:4c:c8:00:11:11,01:a4:4c:c8:00:11:11,3600,1794478500,50,1,1,lt-1.trust.example,0,,0
      10.20.4.18,,31:32:33,3600,1794474900,50,0,0,,1,{  },0
      10.20.4.19,a4:4c:c8:00:22:22,ff:00:01,3600,1794474900,50,0,0,one&#x2ctwo,2,{ "a": 1&#x2c "b": "c" },0
      10.20.4.20,a4:4c:c8:00:33:33,,0,1794474900,50,0,0,lt-3,0,,0
      10.20.4.21,a4:4c:c8:00:44:44,,4294967295,6089438595,50,0,0,lt-4,0,,0
      10.20.4.22,a4:4c:c8:00:55:55,,3600,1794474900
      """)
    #expect(bench.format == "kea")
    #expect(bench.reading.source == "Kea DHCP")
    #expect(
      bench.sightings.map(\.seenAt) == [
        "2026-11-12T08:15:00Z", "2026-11-12T09:15:00Z", "2026-11-12T08:15:00Z",
        "2026-11-12T08:15:00Z",
      ])
    #expect(bench.sightings.allSatisfy { $0.seenHow == .device })
    #expect(
      bench.sightings.map(\.macs) == [
        ["a4:4c:c8:00:11:11"], ["a4:4c:c8:00:11:11"], ["a4:4c:c8:00:22:22"],
        ["a4:4c:c8:00:44:44"],
      ])
    #expect(
      bench.sightings.map(\.names) == [
        ["lt-1.trust.example"], ["lt-1.trust.example"], [], ["lt-4"],
      ])
    #expect(bench.sightings.first?.ips == ["10.20.4.17"])
    #expect(bench.passedOver == ["address in conflict": 1, "lease that was taken back": 1])
    #expect(bench.reading.rejected.map(\.reason) == ["found 5 cells, but the headings are 12"])
    #expect(
      bench.notes == ["1 value that is no hostname, such as 'one&#x2ctwo': left out"])
    #expect(bench.outcomes == 7)
  }

  @Test func `leases of version 6 are read, but no ranges given to routers`() throws {
    let bench = try ScanBench(
      """
      address,duid,valid_lifetime,expire,subnet_id,pref_lifetime,lease_type,iaid,prefix_len,fqdn_fwd,fqdn_rev,hostname,hwaddr,state,user_context,hwtype,hwaddr_source,pool_id
      2001:db8:4::17,00:01:00:01,3600,1794474900,50,1800,0,7,128,0,0,lt-1,a4:4c:c8:00:11:11,0,,1,2,0
      2001:db8:5::,00:01:00:02,3600,1794474900,50,1800,2,7,56,0,0,,a4:4c:c8:00:22:22,0,,1,2,0
      """)
    #expect(bench.format == "kea")
    #expect(bench.sightings.map(\.ips) == [["2001:db8:4::17"]])
    #expect(bench.sightings.map(\.seenAt) == ["2026-11-12T08:15:00Z"])
    #expect(bench.passedOver == ["range of addresses given to a router": 1])
  }

  @Test(arguments: ["", "soon", "-5", "9999999999"])
  func `a length that is none leaves the end of the lease`(length: String) throws {
    let bench = try ScanBench(
      "address,hwaddr,valid_lifetime,expire\n10.20.4.17,a4:4c:c8:00:11:11,\(length),1794474900\n")
    #expect(bench.sightings.map(\.seenAt) == ["2026-11-12T09:15:00Z"])
    #expect(bench.sightings.map(\.seenHow) == [.lease])
  }
}
