internal import Corpus

/// Ministries, whose names are composed alike everywhere: a head and a portfolio. `Bộ An ninh Nội địa` and
/// `Department of Homeland Security` are both `ministry of homeland security`.
enum Ministry {
  /// The common name of a ministry, or nil where the name is another's.
  static func base(of name: ArraySlice<Token>, language: Language) -> String? {
    let words = NameForm.words(name).map(fold).filter { !linkWords.contains($0) }
    guard let head = words.firstIndex(where: { heads.contains($0) }) else { return nil }
    if language == .vietnamese, head != 0 { return nil }
    let portfolio = (words[..<head] + words[(head + 1)...]).joined(separator: " ")
    return portfolios[portfolio].map { "ministry of " + $0 }
  }

  private static let heads: Set<String> = ["bo", "department", "ministry"]
  private static let linkWords: Set<String> = ["of", "the", "for", "and", "va", "&"]

  /// A line: the portfolio's name in the key; its names in English and Vietnamese, folded, without `and`.
  private static let lines = """
    agriculture;nong nghiep
    agriculture environment;nong nghiep moi truong
    agriculture rural development;nong nghiep phat trien nong thon
    commerce;trade,thuong mai
    construction;xay dung
    culture sports tourism;van hoa the thao du lich
    defence;defense,national defence,national defense,quoc phong
    education;giao duc
    education training;giao duc dao tao
    energy;nang luong
    environment;moi truong
    finance;tai chinh,treasury
    foreign affairs;state,foreign,external affairs,ngoai giao
    health;y te,public health
    home affairs;interior,noi vu
    homeland security;an ninh noi dia
    industry trade;cong thuong
    information communications;thong tin truyen thong
    justice;tu phap
    labour;labor,lao dong
    natural resources environment;tai nguyen moi truong
    planning investment;ke hoach dau tu
    public security;cong an
    science technology;khoa hoc cong nghe
    transport;transportation,giao thong van tai,giao thong
    """

  private static let portfolios: [String: String] = {
    var table: [String: String] = [:]
    for line in lines.split(separator: "\n") {
      let names = line.split(whereSeparator: { $0 == ";" || $0 == "," }).map(String.init)
      for name in names { table[name] = names[0] }
    }
    return table
  }()
}
