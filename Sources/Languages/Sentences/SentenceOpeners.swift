/// Words that commonly begin a sentence and seldom stand capitalised within one: articles, pronouns,
/// prepositions, conjunctions of English and Vietnamese.
package enum SentenceOpeners {
  /// Whether a word, given folded, is one. Words with diacritics and without are told apart, for many a word is
  /// another without them (`De Wever`, `Để`; `an`, `Ấn`).
  package static func contains(_ folded: String, hasDiacritic: Bool) -> Bool {
    hasDiacritic ? withDiacritics.contains(folded) : plain.contains(folded)
  }

  private static let plain: Set<String> = [
    "the", "a", "an", "this", "that", "these", "those", "he", "she", "it", "they", "we", "i", "you", "his",
    "her",
    "its", "their", "our", "my", "there", "here", "in", "on", "at", "for", "from", "with", "by", "as",
    "after",
    "before", "since", "during", "under", "over", "according", "despite", "amid", "but", "and", "or", "if",
    "when",
    "while", "although", "though", "because", "however", "meanwhile", "moreover", "also", "so", "yet",
    "still",
    "then", "now", "what", "why", "how", "who", "where", "some", "many", "most", "several", "both", "each",
    "one",
    "another", "other", "no", "not", "only", "even", "once", "to",
    "theo", "trong", "khi", "sau", "hai", "tuy",
  ]

  private static let withDiacritics: Set<String> = [
    "ong", "ba", "cac", "nhung", "day", "do", "truoc", "tai", "de", "voi", "ve", "tu", "neu", "mac", "ngoai",
    "cung", "nhu", "hien", "nhan", "dong", "tuy", "duoi", "ben", "mot", "chung", "ho", "du", "vi", "dieu",
    "viec",
    "chuyen", "cuoc", "ngay", "vao", "nham",
  ]
}
