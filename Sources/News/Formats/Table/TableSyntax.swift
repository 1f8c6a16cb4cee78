internal import Text

/// The syntax of tables as RFC 4180 describes it, with other separators too.
enum TableSyntax {
  private static let separators: [UInt8] = [0x09, UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "|")]
  private static let quote = UInt8(ascii: "\"")

  /// The separator that the row of names has most often outside of quotations; nil if the row has none.
  static func separator(in head: ArraySlice<UInt8>) -> UInt8? {
    var counts = [Int](repeating: 0, count: separators.count)
    var isQuoted = false
    for byte in head {
      if byte == quote { isQuoted.toggle() }
      if !isQuoted, let index = separators.firstIndex(of: byte) { counts[index] += 1 }
    }
    let best = counts.indices.max { counts[$0] < counts[$1] }
    return best.flatMap { counts[$0] > 0 ? separators[$0] : nil }
  }

  /// The first row, without its line break.
  static func firstRow(of bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var isQuoted = false
    let end = bytes.firstIndex { byte in
      if byte == quote { isQuoted.toggle() }
      return byte == 0x0a && !isQuoted
    }
    return bytes[..<(end ?? bytes.endIndex)]
  }

  /// The fields of a row, with `"` for `""` in quoted fields and without white space around unquoted fields.
  static func fields(of row: ArraySlice<UInt8>, _ separator: UInt8) -> [[UInt8]] {
    var fields: [[UInt8]] = []
    var position = row.startIndex
    while position <= row.endIndex {
      fields.append(field(in: row, at: &position, separator))
      // Behind the last field there is no separator.
      position += 1
    }
    return fields
  }

  /// The field at a position, which moves to the separator behind the field, or to the row's end.
  private static func field(in row: ArraySlice<UInt8>, at position: inout Int, _ separator: UInt8) -> [UInt8]
  {
    var start = position
    while start < row.endIndex, row[start] == 0x20 { start += 1 }
    guard start < row.endIndex, row[start] == quote else {
      let end = row[position...].firstIndex(of: separator) ?? row.endIndex
      let text = UTF8Text(Array(row[position..<end]))
      position = end
      return Array(text.bytes[text.trimmed(text.range)])
    }
    var field: [UInt8] = []
    position = start + 1
    var isQuoted = true
    while position < row.endIndex, isQuoted || row[position] != separator {
      let byte = row[position]
      if byte == quote, isQuoted {
        if position + 1 < row.endIndex, row[position + 1] == quote {
          field.append(quote)
          position += 1
        } else {
          isQuoted = false
        }
      } else if isQuoted || byte > 0x20 {
        field.append(byte)
      }
      position += 1
    }
    return field
  }
}
