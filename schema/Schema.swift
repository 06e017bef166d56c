/// What the binary carries with it: the tables' SQL and the vocabularies, as the bytes of their files.
package enum Schema {
  /// The migrations in the order they are applied, by name. A shipped one is never edited.
  package static let migrations: [(name: String, sql: [UInt8])] = [
    ("m0001_batch", PackageResources.m0001_batch_sql),
    ("m0002_directory", PackageResources.m0002_directory_sql),
    ("m0003_record", PackageResources.m0003_record_sql),
    ("m0004_responsibility", PackageResources.m0004_responsibility_sql),
    ("m0005_log", PackageResources.m0005_log_sql),
    ("m0006_current", PackageResources.m0006_current_sql),
    ("m0007_scan", PackageResources.m0007_scan_sql),
    ("m0008_link", PackageResources.m0008_link_sql),
    ("m0009_seen", PackageResources.m0009_seen_sql),
    ("m0010_answers", PackageResources.m0010_answers_sql),
    ("m0011_asking", PackageResources.m0011_asking_sql),
    ("m0012_best", PackageResources.m0012_best_sql),
    ("m0013_layout", PackageResources.m0013_layout_sql),
    ("m0014_finding", PackageResources.m0014_finding_sql),
    ("m0015_kept", PackageResources.m0015_kept_sql),
  ]

  /// The questions of the gaps report, a file each, in the order of the report.
  package static let gapQuestions: [(name: String, sql: [UInt8])] = [
    ("g01a_no_owner", PackageResources.g01a_no_owner_sql),
    ("g01b_no_administrator", PackageResources.g01b_no_administrator_sql),
    ("g01c_owner_not_a_person", PackageResources.g01c_owner_not_a_person_sql),
    ("g02a_owner_has_left", PackageResources.g02a_owner_has_left_sql),
    ("g02b_not_acknowledged", PackageResources.g02b_not_acknowledged_sql),
    ("g02c_too_much_on_one", PackageResources.g02c_too_much_on_one_sql),
    ("g02d_administrator_has_left", PackageResources.g02d_administrator_has_left_sql),
    ("g03a_no_location", PackageResources.g03a_no_location_sql),
    ("g03b_unknown_place", PackageResources.g03b_unknown_place_sql),
    ("g03c_two_places", PackageResources.g03c_two_places_sql),
    ("g03d_seen_elsewhere", PackageResources.g03d_seen_elsewhere_sql),
    ("g04a_no_retention", PackageResources.g04a_no_retention_sql),
    ("g04b_past_retention", PackageResources.g04b_past_retention_sql),
    ("g05_review_overdue", PackageResources.g05_review_overdue_sql),
    ("g06_not_registered", PackageResources.g06_not_registered_sql),
    ("g07_not_seen", PackageResources.g07_not_seen_sql),
    ("g08a_duplicate_in_trust", PackageResources.g08a_duplicate_in_trust_sql),
    ("g08b_same_in_two_organisations", PackageResources.g08b_same_in_two_organisations_sql),
    ("g08c_seen_elsewhere", PackageResources.g08c_seen_elsewhere_sql),
    ("g09a_unsupported", PackageResources.g09a_unsupported_sql),
    ("g09b_support_unknown", PackageResources.g09b_support_unknown_sql),
    ("g10a_no_maintenance", PackageResources.g10a_no_maintenance_sql),
    ("g10b_device_details", PackageResources.g10b_device_details_sql),
    ("g11a_unsegmented_network", PackageResources.g11a_unsegmented_network_sql),
    ("g11b_supplier_access_without_mfa", PackageResources.g11b_supplier_access_without_mfa_sql),
    ("g12_no_service", PackageResources.g12_no_service_sql),
    ("g13_no_dependencies", PackageResources.g13_no_dependencies_sql),
    ("g14_no_processing_record", PackageResources.g14_no_processing_record_sql),
    ("g15_kind_not_covered", PackageResources.g15_kind_not_covered_sql),
    ("g16a_no_disposal_certificate", PackageResources.g16a_no_disposal_certificate_sql),
    ("g16b_disposed_but_seen", PackageResources.g16b_disposed_but_seen_sql),
    ("g17a_network_without_site", PackageResources.g17a_network_without_site_sql),
    ("g17b_address_without_range", PackageResources.g17b_address_without_range_sql),
    ("g18a_damaged_identifier", PackageResources.g18a_damaged_identifier_sql),
    ("g18b_contradicting_identifiers", PackageResources.g18b_contradicting_identifiers_sql),
    ("g18c_register_and_scans_differ", PackageResources.g18c_register_and_scans_differ_sql),
    ("g19a_register_out_of_date", PackageResources.g19a_register_out_of_date_sql),
    ("g19b_no_register", PackageResources.g19b_no_register_sql),
  ]

  /// The fields of a register row: `field,type,title,group,meaning`.
  package static let fields = PackageResources.fields_csv

  /// What headings of registers mean: `heading,fields`, several fields parted by `|` where it is ambiguous.
  package static let headings = PackageResources.headings_csv

  /// What headings of scans mean: `heading,field,when`; `alone`: only where no other column gives that field.
  package static let sightingHeadings = PackageResources.sighting_headings_csv

  /// Identifiers that many things share and nobody chose: `kind,pattern,match,reason`.
  package static let junkIdentifiers = PackageResources.junk_identifiers_csv

  /// Words for types of asset, each with its kind: `type,kind`.
  package static let kinds = PackageResources.kinds_csv

  /// Words for stages of life: `word,status`.
  package static let statuses = PackageResources.statuses_csv

  /// Words for importance: `word,criticality`.
  package static let criticalities = PackageResources.criticalities_csv

  /// Makers of computers and medical devices: `maker`.
  package static let makers = PackageResources.makers_csv

  /// What auditors ask and what findings can show of it: `clause,group,asks,shows,cannot`.
  package static let indicators = PackageResources.indicators_csv

  /// The roles in which people answer for assets and organisations: `role,title,scope,meaning`.
  package static let roles = PackageResources.roles_csv
}
