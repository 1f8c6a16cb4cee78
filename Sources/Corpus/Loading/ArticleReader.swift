/// Makes an article of a file.
package struct ArticleReader: Sendable {
  /// Tells the language of a text.
  package typealias LanguageDetector = @Sendable (_ text: Substring) -> LanguageGuess

  private let detectLanguage: LanguageDetector

  package init(detectLanguage: @escaping LanguageDetector) {
    self.detectLanguage = detectLanguage
  }
}
