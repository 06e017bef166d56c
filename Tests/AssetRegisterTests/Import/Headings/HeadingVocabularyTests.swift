import RegisterSchema
import Testing

@testable import AssetRegister

@Suite struct `The list of headings` {
  @Test(arguments: [
    ("Asset Tag", "asset_tag"), ("Inventory number", "asset_tag"), ("otherserial", "asset_tag"),
    ("Barcode", "asset_tag"), ("GG-LABEL", "asset_tag"), ("Property No.", "asset_tag"),
    ("SERIAL NO", "serial_number"), ("S/N", "serial_number"), ("Numéro de série", "serial_number"),
    ("serial_number", "serial_number"), ("Service Tag", "serial_number"), ("Nom", "name"),
    ("item Name", "name"), ("Information Asset Name", "name"), ("Computer name", "hostname"),
    ("HOSTNAME", "hostname"), ("FQDN", "hostname"), ("MACAddress", "mac_address"),
    ("Macaddr", "mac_address"), ("Physical Address", "mac_address"), ("Wi-Fi MAC", "mac_address"),
    ("IPv4", "ip_address"), ("Fabricant", "manufacturer"), ("MAKE", "manufacturer"),
    ("Modèle", "model"), ("Model Number", "model_number"), ("IAO", "iao"),
    ("Information Asset Owner", "iao"), ("Data Owner", "iao"), ("IAA", "iaa"),
    ("Custodian", "iaa"), ("Data Custodian", "iaa"), ("Assigned To", "assigned_user"),
    ("Checked Out To: Email", "assigned_user"), ("Employee", "assigned_user"),
    ("Company", "owning_organisation"), ("tenant", "owning_organisation"),
    ("Directorate", "department"), ("Care group", "department"),
    ("Warranty Expiration Date", "warranty_end"), ("Aquired Date", "purchase_date"),
    ("Recieved", "in_use_date"), ("Commentaires", "notes"), ("Remarks", "notes"),
    ("Lawful Basis (GDPR)", "lawful_basis"), ("Special Category Data?", "special_category"),
    ("Retention Period", "retention"), ("OS / Version", "operating_system"),
    ("Support Status", "support_status"), ("Location / Hosting", "location"),
    ("Storage Location", "location"), ("What information is kept here, why?", "description"),
    ("Risks if there is a breach", "impact"), ("Date of last audit", "last_review"),
    ("Asset EOL Date", "support_end"), ("Next PPM", "maintenance_due"), ("GMDN code", "gmdn"),
    ("Last Reviewed By", "reviewer"), ("Business Criticality", "criticality"),
    ("\u{FEFF}Asset Tag", "asset_tag"), ("  Serial\u{A0}No : ", "serial_number"),
  ])
  func `a heading that registers use means its field`(heading: String, field: String) {
    #expect(HeadingVocabulary.standard.meaning(of: heading)?.fields.map(\.name) == [field])
  }

  @Test(arguments: [
    ("Owner", ["iao", "assigned_user"]), ("Vendor", ["manufacturer", "supplier"]),
    ("Type", ["kind", "category"]), ("Status", ["status", "support_status"]),
    ("Location", ["location", "site", "room"]), ("Review date", ["last_review", "next_review"]),
    ("Responsible person", ["iao", "iaa", "assigned_user"]),
  ])
  func `a heading that could mean several fields lists them`(heading: String, fields: [String]) {
    #expect(HeadingVocabulary.standard.meaning(of: heading)?.fields.map(\.name) == fields)
  }

  @Test(arguments: ["", "Condition", "Encrypted", "Cost Code", "Column1", "Rack", "VLAN"])
  func `a heading that is not listed means nothing`(heading: String) {
    #expect(HeadingVocabulary.standard.meaning(of: heading) == nil)
  }

  @Test(arguments: [
    ("Seral Number", "serial number"), ("Manufacterer", "manufacturer"),
    ("Warrenty Expiry", "warranty expiry"), ("Departmnet", "department"), ("Locatoin", "location"),
  ])
  func `a misspelt heading is suggested, never taken`(heading: String, listed: String) {
    let vocabulary = HeadingVocabulary.standard
    #expect(vocabulary.meaning(of: heading) == nil)
    #expect(vocabulary.nearest(to: heading)?.heading == listed)
    #expect(
      HeadingMapping(headings: [heading], answers: HeadingAnswers())
        .decide(evidence: [:], equalTwins: []).decisions[0].field == nil)
  }

  @Test(arguments: ["Nane", "Siet", "Rota", "Cost Code", "Colour"])
  func `a short or other heading is not suggested`(heading: String) {
    #expect(HeadingVocabulary.standard.nearest(to: heading) == nil)
  }

  @Test func `the file lists no heading twice and only fields that there are`() {
    var seen: Set<String> = []
    for row in VocabularyTable(Schema.headings).rows {
      let heading = row["heading"] ?? ""
      #expect(seen.insert(Fold.heading(heading)).inserted, "\(heading) is listed twice")
      let names = (row["fields"] ?? "").split(separator: "|").map(String.init)
      #expect(!names.isEmpty, "\(heading) means nothing")
      #expect(Set(names).count == names.count, "\(heading) names a field twice")
      for name in names {
        #expect(FieldCatalogue.named(name) != nil, "\(heading): no field \(name)")
      }
    }
    #expect(seen.count > 600)
  }

  @Test(arguments: FieldCatalogue.all)
  func `a field's own title never means another field`(field: Field) {
    guard let meaning = HeadingVocabulary.standard.meaning(of: field.title) else { return }
    #expect(meaning.fields.contains(field))
  }
}
