internal import CEntityModels
package import Languages

/// The models of the languages whose names can be found.
package struct NameModels: Sendable {
  private let english: NameTagger?
  private let vietnamese: NameTagger?

  package init(english: NameModel?, vietnamese: NameModel?) {
    self.english = english.map(NameTagger.init)
    self.vietnamese = vietnamese.map(NameTagger.init)
  }

  /// Those of the program.
  package static let builtIn = NameModels(
    english: NameModel(entity_model_english()), vietnamese: NameModel(entity_model_vietnamese()))

  /// The tagger of a language, or nil where there is none.
  package func tagger(of language: Language) -> NameTagger? {
    switch language {
    case .english: english
    case .vietnamese: vietnamese
    default: nil
    }
  }
}

extension NameModel {
  fileprivate init?(_ model: entity_model) {
    self.init(UnsafeRawBufferPointer(start: model.bytes, count: model.count))
  }
}
