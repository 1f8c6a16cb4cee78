internal import News

/// The list of members at the end of a ZIP archive.
enum ZIPDirectory {
  /// The record at the end of the list, and the longest comment behind the record.
  private static let (recordLength, longestComment) = (22, 0xffff)
  private static let signature: [UInt8] = [0x50, 0x4b, 5, 6]

  /// False for a ZIP archive that is cut off: libarchive would take the list of an archive within for its own, and miss
  /// the members of the outer one. True for other files.
  static func isWhole(in file: OpenFile) -> Bool {
    guard let head = try? file.piece(of: 4, from: 0), head == [0x50, 0x4b, 3, 4] else { return true }
    let start = max(0, file.size - recordLength - longestComment)
    guard let end = try? file.piece(of: file.size - start, from: start), end.count >= recordLength else {
      return false
    }
    return (0...end.count - recordLength).reversed().contains { position in
      end[position] == 0x50 && end[position...].starts(with: signature)
        && isLast(end[position...], offset: start + position)
    }
  }

  /// True for a record that ends the file and lies directly behind its list.
  private static func isLast(_ record: ArraySlice<UInt8>, offset: Int) -> Bool {
    func number(_ field: Int, _ length: Int) -> Int {
      (0..<length).reduce(0) { $0 | Int(record[record.startIndex + field + $1]) << ($1 * 8) }
    }
    let (size, start) = (number(12, 4), number(16, 4))
    // Archives of more than 4 GB have a further record between the list and this one.
    let isLarge = start == 0xffff_ffff || size == 0xffff_ffff || number(10, 2) == 0xffff
    return record.count == recordLength + number(20, 2) && (isLarge || start + size == offset)
  }
}
