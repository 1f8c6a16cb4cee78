internal import Languages
internal import News

/// Questions about the syllables of which people's names consist that put the family name first.
struct NameSyllables {
  let tokenized: TokenizedText
  let parser: NameParser

  /// True if a token is a capitalised syllable of such a name.
  func isSyllable(_ index: Int) -> Bool {
    tokenized.tokens[index].shape == .capitalised && tokenized.wordType(at: index).isSyllable
  }

  func isFamilyName(_ index: Int) -> Bool { tokenized.wordType(at: index).isFamilyName }

  /// True if the gazetteer has a person of this name.
  func isKnown(_ run: Range<Int>) -> Bool {
    parser.aliases.entity(named: text(of: run), .person) != nil
  }

  func isPlace(_ run: Range<Int>) -> Bool { parser.aliases.entity(named: text(of: run), .place) != nil }

  /// The entity of the gazetteer that a place's name means, with a unit of administration or without.
  func meaning(ofPlace run: Range<Int>) -> Entity? { PlaceName.meaning(of: text(of: run), parser).entity }

  private func text(of range: Range<Int>) -> String { tokenized.text(of: range) }
}
