/// A field of the header of a request or an answer in HTTP.
package struct HeaderField: Hashable, Codable, Sendable {
  package var name: String
  /// The bytes of the value, each as the character with its number (Latin-1), so that any value goes back as it came.
  package var value: String

  package init(_ name: String, _ value: String) {
    (self.name, self.value) = (name, value)
  }
}

extension [HeaderField] {
  /// The value of the first field with a name; letter case makes no difference.
  package func value(of name: String) -> String? {
    first { $0.name.lowercased() == name.lowercased() }?.value
  }
}
