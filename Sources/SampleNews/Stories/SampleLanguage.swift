/// A language that the sample articles are written in.
package enum SampleLanguage: Sendable, CaseIterable {
  case english, vietnamese
}
