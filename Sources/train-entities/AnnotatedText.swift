internal import AnnotatedNews
internal import Foundation
internal import Names

/// A text with its names: a sentence, or the sentences of a document a line each.
struct AnnotatedText {
  var text: String
  /// In order, apart.
  var names: [AnnotatedName]
  /// The document that it is from.
  let document: String
  /// The weight of the text in the training.
  var weight: Float = 1

  /// Joins the sentences of one document.
  static func joined(_ sentences: [AnnotatedText]) -> AnnotatedText {
    var joined = AnnotatedText(text: "", names: [], document: sentences[0].document)
    for sentence in sentences {
      if !joined.text.isEmpty { joined.text += "\n" }
      let offset = joined.text.utf8.count
      joined.text += sentence.text
      joined.names += sentence.names.map {
        AnnotatedName(
          range: $0.range.lowerBound + offset..<$0.range.upperBound + offset, kind: $0.kind)
      }
    }
    return joined
  }
}

extension AnnotatedText {
  /// A sentence with its names in bytes.
  init(_ sentence: AnnotatedSentence) {
    var offsets = [0]
    for scalar in sentence.text.unicodeScalars {
      offsets.append(offsets[offsets.count - 1] + UTF8.width(scalar))
    }
    let names = sentence.entities.compactMap { name in
      Self.kind(name.type).map { AnnotatedName(range: offsets[name.start]..<offsets[name.end], kind: $0) }
    }
    self.init(text: sentence.text, names: names, document: sentence.document)
  }

  private static func kind(_ type: String) -> NameLabel.Kind? {
    switch type {
    case "PER": .person
    case "LOC": .place
    case "ORG": .organization
    case "NAT": .demonym
    default: nil
    }
  }
}

extension UTF8 {
  fileprivate static func width(_ scalar: Unicode.Scalar) -> Int { scalar.utf8.count }
}
