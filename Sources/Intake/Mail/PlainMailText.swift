internal import Languages
internal import News
internal import Text

/// The plain text of a mail as parts: paragraphs, quotations, items of lists, and the signature as a notice.
struct PlainMailText {
  private let lines: [MailLine]

  /// The most lines of a signature. A line `--` before more lines separates texts.
  private static let longestSignature = 16
  private static let longestHeading = 80

  init(_ text: String, isFlowed: Bool, deletesSpaces: Bool) {
    let written = MailLine.all(in: text)
    lines =
      isFlowed ? FlowedText(written, deletesSpaces: deletesSpaces).lines : WrappedText(written).lines
  }

  /// Adds the parts to a text.
  func append(to text: inout DerivedText) {
    let end = signature ?? lines.count
    for index in lines.indices {
      let line = lines[index]
      if line.isBlank || line.isRuler || line.isSignatureMark { continue }
      let bytes = Array(line.bytes)
      if index > end {
        text.append(.notice, bytes)
      } else if line.depth > 0 || isAttribution(index) {
        text.append(.quotation, bytes)
      } else if isHeading(index) {
        text.append(.heading, bytes)
      } else if MailFooter.isForwarded(bytes) {
        text.append(.notice, bytes)
      } else if let marker = Self.marker(of: line.bytes) {
        let words = line.bytes.drop { $0 <= 0x20 }.dropFirst(marker.utf8.count)
        text.append(.listItem, Array(words), marker: marker)
      } else {
        text.append(.paragraph, bytes)
      }
    }
  }

  /// The index of the line `-- ` before the signature.
  private var signature: Int? {
    var (start, count): (Int?, Int) = (nil, 0)
    for (index, line) in lines.enumerated().reversed() {
      if line.depth == 0, line.isSignatureMark { start = index }
      count += line.isBlank ? 0 : 1
      if count > Self.longestSignature { break }
    }
    return start
  }

  /// True for a short line by itself with a ruler below it.
  private func isHeading(_ index: Int) -> Bool {
    guard index + 1 < lines.count, lines[index + 1].isRuler, lines[index].width <= Self.longestHeading else {
      return false
    }
    return index == 0 || lines[index - 1].isBlank || lines[index - 1].isRuler
  }

  /// True for a line that introduces a quotation: `On Monday, Jane Roe wrote:`.
  private func isAttribution(_ index: Int) -> Bool {
    guard lines[index].bytes.trimmedAtEnd.last == UInt8(ascii: ":"),
      let next = lines[(index + 1)...].first(where: { !$0.isBlank }), next.depth > 0
    else { return false }
    return MailFooter.isAttribution(Array(lines[index].bytes))
  }

  /// The mark before an item of a list: `*`, `-`, `•`, `1.`. Nil without a mark.
  static func marker(of line: ArraySlice<UInt8>) -> String? {
    let words = line.drop { $0 <= 0x20 }
    let mark = words.prefix { $0 > 0x20 }
    guard mark.count <= 3, mark.endIndex < words.endIndex else { return nil }
    let text = String(decoding: mark, as: UTF8.self)
    if ["*", "-", "+", "•", "·", "–", "►", "▪"].contains(text) { return text }
    let digits = mark.dropLast()
    let isNumber = !digits.isEmpty && digits.allSatisfy(\.isDigit)
    return isNumber && (mark.last == UInt8(ascii: ".") || mark.last == UInt8(ascii: ")")) ? text : nil
  }
}
