internal import Text

/// The hosts that words name: `www.example.com`, `https://example.com/page`, `desk@example.com`.
enum NamedHosts {
  /// The first host that words name, if none of the named hosts is the host of the address or belongs with that host.
  static func otherHost(in words: String, than address: WebAddress) -> String? {
    let named = hosts(in: words)
    let host = withoutPrefix(address.host.composed)
    return named.contains { belongTogether($0, host) } ? nil : named.first
  }

  /// True if the hosts are one, or if one is a part of the other's domain.
  private static func belongTogether(_ one: String, _ other: String) -> Bool {
    one == other || one.hasSuffix("." + other) || other.hasSuffix("." + one)
  }

  private static func hosts(in words: String) -> [String] {
    words.split(whereSeparator: \.isWhitespace).compactMap { host(of: $0) }
  }

  private static func withoutPrefix(_ host: String) -> String {
    host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }

  /// The host that a word names. A word without `://`, `www.` and `@` names a host if it ends with a top-level domain in
  /// lower case: `PGS.TS` and `U.S.` are abbreviations.
  private static func host(of word: Substring) -> String? {
    var rest = visible(word)
    var isAddress = false
    if let scheme = rest.firstRange(of: "://") {
      (rest, isAddress) = (String(rest[scheme.upperBound...]), true)
    }
    rest = String(rest.prefix { !"/?#".contains($0) })
    if let at = rest.lastIndex(of: "@") { (rest, isAddress) = (String(rest[rest.index(after: at)...]), true) }
    rest = String(rest.prefix { $0 != ":" })
    isAddress = isAddress || rest.lowercased().hasPrefix("www.")
    let labels = rest.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, labels.allSatisfy(isLabel), let last = labels.last, last.count > 1,
      last.allSatisfy(\.isLetter), isAddress || TopLevelDomains.contains(last)
    else { return nil }
    return withoutPrefix(rest.lowercased())
  }

  /// A word without characters that can't be seen, and without marks around it.
  private static func visible(_ word: Substring) -> String {
    var scalars = word.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }[...]
    while let first = scalars.first, !isInner(first) { scalars.removeFirst() }
    while let last = scalars.last, !isInner(last) { scalars.removeLast() }
    return String(String.UnicodeScalarView(scalars)).composed
  }

  /// True for letters, their marks and digits.
  private static func isInner(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    return properties.isAlphabetic || properties.numericType != nil
      || properties.canonicalCombiningClass != .notReordered
  }

  private static func isLabel(_ label: Substring) -> Bool {
    !label.isEmpty && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
  }
}

/// The top-level domains by which a word is taken for a host.
private enum TopLevelDomains {
  /// The domains of countries (ISO 3166 with `eu`, `uk`) without those that are usual endings of file names (`md`, `pl`,
  /// `py`, `rs`, `sh`), and the general domains with the most hosts. Source: the root zone database of IANA.
  private static let all = Set(
    """
    com org net edu gov mil int info biz name news press media online site app dev blog shop store tv
    agency bank best bio bond buzz cafe care cash center city click cloud club company cyou digital email exchange
    finance foundation fun fund global group guru help host icu insurance international jobs land law legal life link
    live ltd marketing mobi money monster network one page party pay plus pro qpon quest rest sale sbs services social
    solutions space sport studio support systems team tech today top tours trade travel university vip web website win
    work works world wtf xin xyz zone berlin hamburg koeln london moscow nyc paris tokyo wien
    ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz ca cc cd cf
    cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gd ge gf gg
    gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn
    kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc
    ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pm pn pr ps pt pw qa re ro ru rw sa sb sc sd se sg si sj sk sl sm
    sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vn vu
    wf ws ye yt za zm zw
    """.split(whereSeparator: \.isWhitespace))

  static func contains(_ label: Substring) -> Bool { all.contains(label) }
}

extension WebAddress {
  /// True if the words of a link name another host than its address, or if the host has letters beyond ASCII, which can
  /// look like others.
  func isMisleading(behind words: some StringProtocol) -> Bool {
    NamedHosts.otherHost(in: String(words), than: self) != nil || !host.utf8.allSatisfy { $0 < 0x80 }
  }
}
