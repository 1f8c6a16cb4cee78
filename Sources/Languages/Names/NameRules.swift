/// How the names of people, places and organizations are written in one language.
package struct NameRules: Sendable {
  package static let neutral = NameRules()
}
