internal import CEntityModels
package import Languages

/// The taggers of the languages that have a trained model.
package struct NameModels: Sendable {
  private let taggers: [Language: NameTagger]

  package init(_ models: [Language: NameModel]) {
    taggers = models.mapValues(NameTagger.init)
  }

  /// The program's models.
  package static let builtIn = NameModels(
    Dictionary(
      uniqueKeysWithValues: LanguageProfile.all.map(\.language).compactMap { language in
        NameModel(of: language).map { (language, $0) }
      }))

  /// The tagger of a language, or nil where the language has no model.
  func tagger(of language: Language) -> NameTagger? { taggers[language] }
}

extension NameModel {
  /// The program's model of a language.
  fileprivate init?(of language: Language) {
    let model = entity_model_of_language(language.code)
    self.init(UnsafeRawBufferPointer(start: model.bytes, count: model.count))
  }
}
