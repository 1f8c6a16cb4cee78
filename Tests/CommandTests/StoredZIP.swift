import Foundation

/// A ZIP archive whose members are stored as they are.
struct StoredZIP {
  let bytes: Data

  /// `members`: texts by name.
  init(_ members: [String: String]) {
    var (files, directory) = (Data(), Data())
    for (name, text) in members.sorted(by: { $0.key < $1.key }) {
      let contents = Data(text.utf8)
      // Version 2.0, no flags, stored, the first day of 1980; sum, sizes and lengths.
      let facts =
        Self.number(20, 2) + Data(count: 4) + Self.number(0, 2) + Self.number(33, 2)
        + Self.number(Self.checksum(contents), 4) + Self.number(contents.count, 4)
        + Self.number(contents.count, 4) + Self.number(name.utf8.count, 2) + Self.number(0, 2)
      directory += Data("PK\u{1}\u{2}".utf8) + Self.number(20, 2) + facts + Data(count: 10)
      directory += Self.number(files.count, 4) + Data(name.utf8)
      files += Data("PK\u{3}\u{4}".utf8) + facts + Data(name.utf8) + contents
    }
    bytes =
      files + directory + Data("PK\u{5}\u{6}".utf8) + Data(count: 4) + Self.number(members.count, 2)
      + Self.number(members.count, 2) + Self.number(directory.count, 4) + Self.number(files.count, 4)
      + Data(count: 2)
  }

  /// A number in so many bytes, the lowest first.
  private static func number(_ value: Int, _ count: Int) -> Data {
    Data((0..<count).map { UInt8(value >> ($0 * 8) & 0xff) })
  }

  /// The CRC-32 of ZIP.
  private static func checksum(_ data: Data) -> Int {
    var sum: UInt32 = .max
    for byte in data {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum >> 1 ^ (sum & 1 == 1 ? 0xedb8_8320 : 0) }
    }
    return Int(~sum)
  }
}
