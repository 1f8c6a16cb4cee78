/// Vietnamese words: the real function words, and content words of one or two of the language's syllables.
enum VietnameseWords {
  static let functionWords = """
    và của là có trong được cho với các những một này đã không người khi để từ đến về tại ra vào cũng như năm sẽ \
    trên đó theo nhiều phải bị sau hơn do nhưng đang rằng hai lại còn nên thì mà chỉ giữa qua nếu cùng vì bằng \
    dưới trước rất
    """.split(separator: " ").map(String.init)

  /// The spellings of an initial consonant: before `e`, `ê`, `i`, `y`, and before the other vowels.
  private static let initials = """
    b b,k c,d d,đ đ,gh g,h h,kh kh,l l,m m,n n,nh nh,ngh ng,ph ph,qu qu,r r,s s,t t,th th,tr tr,ch ch,v v,x x,gi gi
    """.split(separator: ",").map { $0.split(separator: " ").map(String.init) }

  /// The syllables without their initials: the vowels before the vowel that bears the tone, that vowel, and the end.
  private static let finals = """
    |a|,|a|n,|a|m,|a|ng,|a|nh,|a|i,|a|o,|a|t,|a|c,|a|ch,|ă|n,|ă|ng,|ă|m,|ă|t,|â|n,|â|m,|â|y,|â|u,|â|t,|â|p,\
    |ê|,|ê|n,|ê|nh,|ê|t,|e|n,|i|,|i|n,|i|nh,|i|ch,i|ê|n,i|ê|u,i|ê|m,i|ê|t,i|ê|c,|o|,|o|n,|o|ng,|o|i,\
    |o|c,|ô|,|ô|ng,|ô|i,|ô|c,|ô|t,|ơ|,|ơ|n,|ơ|i,|ơ|p,|u|,|u|n,|u|ng,|u|c,u|ô|n,u|ô|c,|ư|,|ư|ng,|ư|c,\
    ư|ơ|ng,ư|ơ|c,ư|ơ|n,o|a|,o|a|n,o|a|ng,u|â|n,uy|ê|n,uy|ê|t
    """.split(separator: ",").map {
      $0.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    }

  /// The tones of each vowel: level, falling, asking, broken, rising, heavy.
  private static let tones: [String: [String]] = [
    "a": ["a", "à", "ả", "ã", "á", "ạ"], "ă": ["ă", "ằ", "ẳ", "ẵ", "ắ", "ặ"],
    "â": ["â", "ầ", "ẩ", "ẫ", "ấ", "ậ"], "e": ["e", "è", "ẻ", "ẽ", "é", "ẹ"],
    "ê": ["ê", "ề", "ể", "ễ", "ế", "ệ"], "i": ["i", "ì", "ỉ", "ĩ", "í", "ị"],
    "o": ["o", "ò", "ỏ", "õ", "ó", "ọ"], "ô": ["ô", "ồ", "ổ", "ỗ", "ố", "ộ"],
    "ơ": ["ơ", "ờ", "ở", "ỡ", "ớ", "ợ"], "u": ["u", "ù", "ủ", "ũ", "ú", "ụ"],
    "ư": ["ư", "ừ", "ử", "ữ", "ứ", "ự"],
  ]

  /// Different content words, the commonest first: the stories' terms, then made ones, two in three of them compounds.
  static func contentWords(_ count: Int) -> [String] {
    var random = RandomSource(seed: 0x7669)
    var words = StoryTerm.all.map(\.vietnamese)
    var known = Set(words)
    while words.count < count {
      var word = syllable(from: &random)
      if random.percent(67) || known.contains(word) { word += " " + syllable(from: &random) }
      if known.insert(word).inserted { words.append(word) }
    }
    return words
  }

  private static func syllable(from random: inout RandomSource) -> String {
    let final = random.one(of: finals)
    let (glide, vowel, end) = (final[0], final[1], final[2])
    let isFront = (glide + vowel).hasPrefix("e") || "êiy".contains((glide + vowel).prefix(1))
    let initial = random.one(of: initials)[isFront ? 0 : 1]
    // A syllable that ends in a stop has the rising or the heavy tone.
    let isStopped = ["t", "c", "p", "ch"].contains(end)
    let tone = isStopped ? random.number(in: 4...5) : random.number(below: 6)
    return initial + glide + (tones[vowel]?[tone] ?? vowel) + end
  }
}
