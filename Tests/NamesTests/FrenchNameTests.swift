import Foundation
internal import Languages
internal import Names
internal import News
import Testing
internal import Text

/// A French text with the names that a reader finds in it.
private struct AnnotatedText: Sendable, CustomTestStringConvertible {
  struct Name: Decodable {
    let text: String
    let kind: String
    let key: String?
  }

  private struct Expectation: Decodable {
    let language: String
    let names: [Name]
    let notNames: [String]
  }

  let file: String

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../LanguagesTests/French")

  static let all = ["dengue", "greve", "lancement", "proces", "seisme", "sommet"].map {
    AnnotatedText(file: "\($0).txt")
  }

  var testDescription: String { file }

  func text() throws -> String {
    try String(contentsOf: Self.folder.appending(path: file), encoding: .utf8)
  }

  func expected() throws -> (names: [Name], notNames: [String]) {
    let data = try Data(contentsOf: Self.folder.appending(path: "expectations.json"))
    let all = try JSONDecoder().decode([String: Expectation].self, from: data)
    let expectation = try #require(all[file])
    return (expectation.names, expectation.notNames)
  }
}

private let french = Language("fr")

/// The ranges of the lines, each a part of its own.
private func lines(of text: String) -> [TextRange] {
  var start = 0
  return text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
    defer { start += line.count + 1 }
    return start..<start + line.count
  }
}

private func names(_ text: String, _ language: Language = french) -> NamedEntities {
  NameRecognizer().names(in: text, prose: lines(of: text), language: language)
}

/// The names of a text with their kinds and keys; demonyms are left out.
private func found(_ text: String) -> [(text: String, kind: String, key: String)] {
  let bytes = Array(text.utf8)
  return names(text).mentions.filter { !$0.isDemonym }.map {
    (String(decoding: bytes[$0.range], as: UTF8.self), $0.kind.rawValue, $0.entity.rawValue)
  }
}

@Test(arguments: AnnotatedText.all)
private func `the names of a French article are found`(article: AnnotatedText) throws {
  let found = found(try article.text())
  let expected = try article.expected()
  for name in expected.names {
    #expect(
      found.contains { $0.text == name.text && $0.kind == name.kind && $0.key == name.key ?? $0.key },
      "\(name.text) (\(name.key ?? name.kind)): \(found.filter { $0.text.contains(name.text) || name.text.contains($0.text) })"
    )
  }
  for word in expected.notNames {
    #expect(!found.contains { $0.text == word }, "\(word)")
  }
}

@Test(arguments: AnnotatedText.all)
private func `a French article in decomposed letters names the same`(article: AnnotatedText) throws {
  let text = try article.text()
  let decomposed = names(text.decomposedStringWithCanonicalMapping)
  #expect(decomposed.entities.map(\.key) == names(text).entities.map(\.key))
}

/// The mentions of a text as `Noem = person:kristi noem`; demonyms with `~`.
private func mentions(_ text: String) -> [String] {
  let bytes = Array(text.utf8)
  return names(text).mentions.map { mention in
    "\(String(decoding: bytes[mention.range], as: UTF8.self)) \(mention.isDemonym ? "~" : "=") \(mention.entity)"
  }
}

@Test(arguments: [
  (
    "Le président russe Vladimir Poutine a rencontré Xi Jinping à Pékin.",
    [
      "russe ~ place:RU", "Vladimir Poutine = person:vladimir putin", "Xi Jinping = person:xi jinping",
      "Pékin = place:beijing",
    ]
  ),
  (
    "Selon le ministère de l’Intérieur, M. Darmanin est allé à Londres.",
    [
      "ministère de l’Intérieur = organization:ministry of home affairs GB",
      "Darmanin = person:gerald darmanin",
      "Londres = place:london",
    ]
  ),
  (
    "La ministre des Affaires étrangères, Claire Vasseur, parle anglais.",
    ["Claire Vasseur = person:claire vasseur"]
  ),
  (
    "Dominique de Villepin vit près de Boulogne-sur-Mer.",
    ["Dominique de Villepin = person:dominique de villepin", "Boulogne-sur-Mer = place:boulogne sur mer"]
  ),
  ("Les Français et l'Union européenne", ["Français ~ place:FR", "Union européenne = organization:EU"]),
  ("Depuis lundi, rien ne bouge. Personne ne parle.", []),
  ("Il a gagné le Tour de France et le prix Nobel de la paix.", []),
  ("Aujourd'hui, l'Otan et l'ONU se taisent.", ["Otan = organization:NATO", "ONU = organization:UN"]),
  ("Le monde change. Le Monde l'a écrit.", ["Le Monde = organization:LeMonde"]),
  (
    "Les habitants du Grand Est parlent d'Emmanuel Macron.",
    ["Grand Est = place:grand est", "Emmanuel Macron = person:emmanuel macron"]
  ),
  (
    "Le texte attend. Le ministre de l'Économie, Bruno Le Maire, se tait.",
    ["Bruno Le Maire = person:bruno le maire"]
  ),
  ("L'Union africaine et la Cédéao", ["Union africaine = organization:AU", "Cédéao = organization:ECOWAS"]),
  ("M. de Kerval et le maire de Plougonvel quittent Nogent-sur-Brie.", ["Kerval = person:kerval"]),
  (
    "L'accord est signé par la vice-ministre vietnamienne des Affaires étrangères, Trân Thi Ngoc Ha.",
    ["vietnamienne ~ place:VN", "Trân Thi Ngoc Ha = person:tran thi ngoc ha"]
  ),
  ("LE BILAN\nL'ONU compte les morts.", ["ONU = organization:UN"]),
  ("Ils jouent au Parc des Princes.", ["Parc des Princes = place:park princes"]),
  ("Les Etats-Unis ont averti l'Iran.", ["Etats-Unis = place:US", "Iran = place:IR"]),
])
func `French names are found whole, without what is around them`(text: String, expected: [String]) {
  #expect(mentions(text) == expected)
}

@Test(arguments: [
  ("Londres", "London", "Luân Đôn", EntityKind.place), ("Poutine", "Putin", "Putin", .person),
  ("Belgique", "Belgium", "Bỉ", .place),
  ("Union européenne", "European Union", "Liên minh châu Âu", .organization),
  ("Hô Chi Minh-Ville", "Ho Chi Minh City", "Thành phố Hồ Chí Minh", .place),
  ("ministère des Finances", "Ministry of Finance", "Bộ Tài chính", .organization),
])
func `an entity is the same in French, English and Vietnamese`(
  french: String, english: String, vietnamese: String, kind: EntityKind
) {
  let recognizer = NameRecognizer()
  let keys = [(french, Language("fr")), (english, .english), (vietnamese, .vietnamese)].map {
    name, language in
    recognizer.entity(called: name, kind, in: language)?.key
  }
  #expect(Set(keys).count == 1, "\(keys)")
}

@Test func `a ministry is completed by the country of a French article`() {
  let text = "Le Népal a été frappé. Le ministère de la Santé du Népal a compté les morts."
  #expect(names(text).entities.map(\.key.rawValue) == ["place:NP", "organization:ministry of health NP"])
}

@Test func `an entity has French names in French texts only`() {
  let recognizer = NameRecognizer()
  let inFrench = recognizer.entity(called: "Belgique", .place, in: french)
  #expect(inFrench?.names == [french: "Belgique", .english: "Belgium", .vietnamese: "Bỉ"])
  let inEnglish = recognizer.entity(called: "Belgium", .place, in: .english)
  #expect(inEnglish?.names == [.english: "Belgium", .vietnamese: "Bỉ"])
}

@Test func `in a language without rules known names are found, and runs of capitals that recur`() {
  let text =
    "In Berlin sprach Angela Merkel. Später traf sie Uwe Krause, und Uwe Krause schwieg. Die Sonne schien."
  let found = names(text, Language("de")).mentions.map(\.entity.rawValue)
  #expect(found == ["place:berlin", "person:angela merkel", "person:uwe krause", "person:uwe krause"])
}
