internal import GRDB
import RegisterSchema

extension RegisterFile {
  /// Makes the tables of an older version of the register, or of today's.
  static func migrate(_ queue: DatabaseQueue, upTo version: Int) throws {
    var migrator = DatabaseMigrator()
    for migration in Schema.migrations.prefix(max(0, version)) {
      migrator.registerMigration(migration.name) { database in
        try database.execute(sql: String(decoding: migration.sql, as: UTF8.self))
      }
    }
    try migrator.migrate(queue)
  }
}
