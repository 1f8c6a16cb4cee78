internal import Catalogue
internal import Foundation
internal import Languages
internal import News
internal import SampleNews
internal import Text

/// The articles that each engine answers from: generated news in several languages, and some made by hand that are hard to
/// search.
enum SharedCollection {
  /// The articles with their files, by path.
  static let articles: [Article] = made()

  private static func made() -> [Article] {
    let samples = SampleCollection(count: 160, seed: 7)
    let files = (0..<samples.count).map { number in
      let file = samples.file(number)
      return (path: file.path, bytes: file.bytes)
    }
    let reader = ArticleReader()
    var known: Set<ArticleID> = []
    return (files + special).flatMap { file in
      (try? reader.articles(contents: file.bytes, path: file.path)) ?? []
    }.filter { known.insert($0.id).inserted }
  }

  /// Texts in both compositions, with đ, with an acronym of dots, undated, and in few words.
  private static var special: [(path: String, bytes: [UInt8])] {
    let texts = [
      "special/da-nang.txt": """
      Đà Nẵng mở cảng mới

      Ngày 3-4-2025

      Cảng Đà Nẵng đã đón chuyến tàu đầu tiên. Ông Nguyễn Văn Đức nói: “Đây là bước ngoặt lớn của thành phố”.
      """,
      "special/Đường sắt/da-nang-decomposed.txt": """
      Đường sắt nối Đà Nẵng với Huế

      Ngày 5-4-2025

      Đường sắt từ Đà Nẵng đến Huế được nâng cấp. Kĩ sư nói công trình xong trong năm nay.
      """.decomposedStringWithCanonicalMapping,
      "special/port.txt": """
      Port of Antwerp closes after strike

      April 4, 2025

      The port of Antwerp closed on Friday after a strike. The U.S. embassy said ships wait. "We will not move," said \
      Anna De Smet.
      """,
      "special/undated.txt":
        "A short note\n\nPorts and strikes, strikes and ports. Resume the work, the résumé said.\n",
    ]
    return texts.sorted { $0.key < $1.key }.map { (path: $0.key, bytes: Array($0.value.utf8)) }
  }

  /// Words of the texts, evenly out of all articles: each as it is written.
  static func words(_ count: Int, longerThan least: Int = 2) -> [String] {
    var words: [String] = []
    for index in 0..<count {
      let article = articles[index * articles.count / count]
      let all = article.text.split { !$0.isLetter }.filter { $0.count > least }
      if !all.isEmpty { words.append(String(all[index * 31 % all.count])) }
    }
    return words
  }

  /// Words that are side by side in a text.
  static func phrases(_ count: Int, of length: Int) -> [String] {
    var phrases: [String] = []
    for index in 0..<count {
      let article = articles[(index * 7 + 3) * articles.count / (count * 7 + 10)]
      let sentence = article.text.split(whereSeparator: \.isNewline).max { $0.count < $1.count } ?? ""
      let words = sentence.split(separator: " ").filter { $0.allSatisfy(\.isLetter) }
      guard words.count > length else { continue }
      let start = index * 13 % (words.count - length)
      let phrase = words[start..<start + length].joined(separator: " ")
      // The words of the sentence may have had others between them, which held other signs.
      if article.text.contains(phrase) { phrases.append(phrase) }
    }
    return phrases
  }

  /// Marks on some of the articles.
  static let marks: UserMarks = {
    var marks = UserMarks()
    for (index, article) in articles.enumerated() {
      if index % 3 == 0 { marks.marks[article.id, default: ReadingMarks()].isRead = true }
      if index % 11 == 0 { marks.marks[article.id, default: ReadingMarks()].isStarred = true }
      if index % 29 == 5 { marks.marks[article.id, default: ReadingMarks()].isHidden = true }
      if index % 17 == 0 { marks.annotations[article.id] = Annotation(tags: ["Cảng", "ports"], note: "") }
      if index % 19 == 2 { marks.annotations[article.id] = Annotation(note: "Ask again") }
    }
    return marks
  }()
}

/// Marks that never change.
struct FixedMarks: ReadingMarksSource {
  let marks: UserMarks

  func listable() async {}

  func marks(since version: Int) -> (marks: UserMarks, version: Int)? { version == 1 ? nil : (marks, 1) }
}
