extension Binding {
  /// The key table in Markdown, as it stands in the README.
  package static var markdown: String {
    let rows = table.map { binding in
      "| \(binding.keys.map { "`\($0.key.name)`" }.joined(separator: " ")) | \(binding.summary) |"
    }
    return (["| keys | do |", "|---|---|"] + rows).joined(separator: "\n")
  }
}
