package import Text

/// The possible Vietnamese syllables without diacritics.
///
/// From the phonotactics of the language as grammars describe it: an optional onset and a rime; `k`, `gh` and
/// `ngh` only precede front vowels, but people who leave out diacritics also spell freely, so every
/// onset may meet every rime here. About 3,300 syllables, of which some 2,200 are in use.
package enum VietnameseSyllable {
  /// Onsets, longest first where one begins another.
  private static let onsets = [
    "ngh", "ng", "nh", "th", "tr", "ch", "gh", "gi", "kh", "ph", "qu", "b", "c", "d", "g", "h", "k", "l", "m",
    "n", "p", "r", "s", "t", "v", "x", "",
  ]

  private static let rimes =
    """
    a ac ach ai am an ang anh ao ap at au ay e ec em en eng enh eo ep et eu ech i ia ich iec iem ien ieng iep \
    iet ieu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oc oe oen oeo oet oi om on \
    ong op ot oong u ua uan uang uat uau uay uc ue uech uen uenh ui um un ung uo uoc uoi uom uon uong uop uot \
    uou up ut uu uy uya uych uyen uyet uynh uyt uyu y yem yen yet yeu
    """

  /// Every syllable, without diacritics.
  package static let all: Set<PackedWord> = {
    let rimes = Self.rimes.split(separator: " ")
    let syllables = onsets.lazy.flatMap { onset in rimes.lazy.map { (onset + $0).utf8 } }
    return Set(syllables.compactMap { PackedWord($0) })
  }()

  /// The same syllables, for lookups at every word.
  package static let table = WordTable(all)
}
