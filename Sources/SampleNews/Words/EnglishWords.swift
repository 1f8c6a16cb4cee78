/// English words: the real function words, and content words made of syllables, in the number that a newspaper uses.
enum EnglishWords {
  static let functionWords = """
    the of to and in a for that on with as by at from its it was are has have been will his their this which be \
    an who more after also over would could than into about under between other new all most before during \
    against only through such while where two when because still both since
    """.split(separator: " ").map(String.init)

  /// Those that would make rude words are left out, here and in the Vietnamese tables.
  private static let onsets = """
    b d f g h l m n p r s t v w br ch cl cr dr fl fr gr pl pr sh st str tr th sc sp qu j k
    """.split(separator: " ").map(String.init)
  private static let nuclei = "a e i o u a e i o ea ou ai oo ee io".split(separator: " ").map(String.init)
  private static let codas = """
    n r l s m d nd nt st rt p g ll ss rn ng ct rm v k x
    """.split(separator: " ").map(String.init)
  private static let endings = """
    s ed ing er tion ment al ity ers ive ly ance ism ist ory ent
    """.split(separator: " ").map(String.init)

  /// Different content words, the commonest first: the stories' terms, then made ones.
  static func contentWords(_ count: Int) -> [String] {
    var random = RandomSource(seed: 0x656E)
    var words = StoryTerm.all.map(\.english)
    var known = Set(words)
    while words.count < count {
      let word = word(from: &random)
      if known.insert(word).inserted { words.append(word) }
    }
    return words
  }

  private static func word(from random: inout RandomSource) -> String {
    var word = random.percent(20) ? random.one(of: ["re", "in", "con", "de", "pro", "un", "ex", "dis"]) : ""
    for _ in 0..<random.number(in: 1...2) {
      word += random.one(of: onsets) + random.one(of: nuclei) + random.one(of: codas)
    }
    return random.percent(60) ? word + random.one(of: endings) : word
  }

  /// A surname or the name of a company, with a capital.
  static func name(from random: inout RandomSource) -> String {
    let stem = random.one(of: onsets) + random.one(of: nuclei) + random.one(of: codas)
    let name =
      stem + random.one(of: ["er", "son", "ley", "man", "ton", "ino", "ard", "in", "ell", "ova", "berg"])
    return name.prefix(1).uppercased() + name.dropFirst()
  }
}
