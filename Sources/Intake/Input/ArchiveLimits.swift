/// The limits within which archives are read.
enum ArchiveLimits {
  /// The most archives around a member.
  static let deepest = 3
  /// The most members of an archive that are looked at.
  static let mostMembers = 10_000
}
