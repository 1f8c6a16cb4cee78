extension IntakeFormats {
  /// All formats. A format that holds files of others opens them by this value.
  package static let all = IntakeFormats([:])
}
