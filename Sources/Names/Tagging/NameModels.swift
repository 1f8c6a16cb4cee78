internal import CEntityModels
package import Languages

/// The taggers of the languages that have a trained model.
package struct NameModels: Sendable {
  /// A list, because few codes are compared faster than one is hashed.
  private let taggers: [(language: Language, tagger: NameTagger)]

  package init(_ taggers: [Language: NameTagger]) {
    self.taggers = taggers.map { ($0.key, $0.value) }
  }

  /// The program's models.
  package static let builtIn = NameModels(
    Dictionary(
      uniqueKeysWithValues: LanguageProfile.all.map(\.language).compactMap { language in
        NameTagger(of: language).map { (language, $0) }
      }))

  /// The tagger of a language, or nil where the language has no model.
  func tagger(of language: Language) -> NameTagger? {
    taggers.first { $0.language == language }?.tagger
  }
}

extension NameTagger {
  /// The program's tagger of a language.
  fileprivate init?(of language: Language) {
    guard let model = NameModel(entity_model_of_language(language.code)) else { return nil }
    self.init(model, documents: NameModel(document_model_of_language(language.code)))
  }
}

extension NameModel {
  fileprivate init?(_ model: entity_model) {
    self.init(UnsafeRawBufferPointer(start: model.bytes, count: model.count))
  }
}
