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
  ]

  /// The fields of a register row: `field,type,title,group,meaning`.
  package static let fields = PackageResources.fields_csv

  /// What headings of registers mean: `heading,fields`, several fields parted by `|` where it is ambiguous.
  package static let headings = PackageResources.headings_csv

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

  /// The roles in which people answer for assets and organisations: `role,title,scope,meaning`.
  package static let roles = PackageResources.roles_csv
}
