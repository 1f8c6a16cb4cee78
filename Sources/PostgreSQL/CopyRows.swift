/// Rows for `COPY … FROM STDIN (FORMAT binary)`, the fastest way into a table.
package struct CopyRows: Sendable {
  private static let signature: [UInt8] = Array("PGCOPY\n".utf8) + [0xff, 0x0d, 0x0a, 0x00]

  /// The table and its columns: `article (number, date)`.
  let target: String
  private let columns: Int
  private(set) var bytes: [UInt8]
  package private(set) var count = 0

  package init(into table: String, _ columns: [String]) {
    target = "\(table) (\(columns.joined(separator: ", ")))"
    self.columns = columns.count
    bytes = Self.signature + BinaryFormat.bytes(Int32(0)) + BinaryFormat.bytes(Int32(0))
  }

  package var isEmpty: Bool { count == 0 }

  /// Adds a row with one field for each column.
  package mutating func append(_ fields: [Field]) {
    precondition(fields.count == columns)
    bytes += BinaryFormat.bytes(Int16(columns))
    for field in fields { append(field) }
    count += 1
  }

  private mutating func append(_ field: Field) {
    guard let value = field.value else {
      bytes += BinaryFormat.bytes(Int32(-1))
      return
    }
    bytes += BinaryFormat.bytes(Int32(value.count))
    bytes += value
  }
}

extension CopyRows {
  /// A value in the format of its column's type, which `COPY` doesn't convert.
  package struct Field: Sendable {
    fileprivate let value: [UInt8]?

    package static let null = Field(value: nil)

    /// `smallint`.
    package static func small(_ number: Int) -> Field {
      Field(value: BinaryFormat.bytes(Int16(clamping: number)))
    }

    /// `integer`.
    package static func int(_ number: Int) -> Field {
      Field(value: BinaryFormat.bytes(Int32(clamping: number)))
    }

    /// `bigint`.
    package static func long(_ number: Int64) -> Field { Field(value: BinaryFormat.bytes(number)) }

    /// `real`.
    package static func real(_ number: Float) -> Field { Field(value: BinaryFormat.bytes(number.bitPattern)) }

    package static func bool(_ isTrue: Bool) -> Field { Field(value: [isTrue ? 1 : 0]) }

    package static func text(_ text: String?) -> Field { Field(value: text.map { BinaryFormat.bytes($0) }) }

    /// `double precision`.
    package static func double(_ number: Double) -> Field {
      Field(value: BinaryFormat.bytes(number.bitPattern))
    }

    /// `text[]`.
    package static func texts(_ texts: [String]) -> Field { Field(value: Parameter.texts(texts).bytes) }

    /// `bytea`.
    package static func bytes(_ bytes: [UInt8]?) -> Field { Field(value: bytes) }

    /// `bigint[]`.
    package static func longs(_ numbers: [Int64]) -> Field { Field(value: Parameter.ints(numbers).bytes) }

    /// `integer[]`.
    package static func ints(_ numbers: [Int32]) -> Field {
      Field(value: BinaryFormat.array(numbers, of: TypeNumber.int4))
    }

    /// `smallint[]`.
    package static func smalls(_ numbers: [Int16]) -> Field {
      Field(value: BinaryFormat.array(numbers, of: TypeNumber.int2))
    }

    /// `tsvector`.
    package static func words(_ words: WordPositions) -> Field { Field(value: words.bytes) }
  }
}

/// The words of a text with their places, as a `tsvector` has them.
package struct WordPositions: Sendable {
  /// The limits of a `tsvector` (PostgreSQL's documentation, 12.11).
  private static let lastPosition = 16383
  private static let mostPositions = 256
  private static let longestWord = 2046
  /// Under the limit of 1 MiB with room for the entries of words.
  private static let mostBytes = 900_000

  /// The weight of a position: `A` for a word of the headline, `D` for any other (its two upper bits).
  package enum Weight: UInt16, Sendable {
    case a = 0xc000
    case d = 0
  }

  /// By word. The words are slices of one buffer, so that none is copied.
  private var positions: [ArraySlice<UInt8>: [UInt16]] = [:]
  private var size = 0
  /// True if the text has more words than a `tsvector` holds: the rest is found by reading the text.
  package private(set) var isCut = false

  package init() {}

  /// Adds a word at a place, from 1, in ascending order of places. A word behind the last place that can be noted has that
  /// place.
  package mutating func add(_ word: ArraySlice<UInt8>, at position: Int, weight: Weight = .d) {
    guard !word.isEmpty, word.count <= Self.longestWord, size < Self.mostBytes else {
      isCut = true
      return
    }
    let place = UInt16(clamping: min(position, Self.lastPosition)) | weight.rawValue
    size += positions[word, default: []].add(place, of: Self.mostPositions, word: word.count)
  }

  /// The value as the server receives it.
  var bytes: [UInt8] {
    var bytes = BinaryFormat.bytes(Int32(positions.count))
    bytes.reserveCapacity(size + positions.count * 4)
    for (word, places) in positions {
      bytes += word
      bytes.append(0)
      bytes += BinaryFormat.bytes(UInt16(places.count))
      for place in places { bytes += BinaryFormat.bytes(place) }
    }
    return bytes
  }
}

extension [UInt16] {
  /// Adds a place, unless it is there or the places are as many as a `tsvector` has of a word. Returns the bytes that the
  /// place takes, the first one with those of the word.
  fileprivate mutating func add(_ place: UInt16, of most: Int, word: Int) -> Int {
    // Places are each once, whatever their weight.
    guard count < most, last.map({ $0 & 0x3fff }) != place & 0x3fff else { return 0 }
    append(place)
    return count == 1 ? word + 6 : 2
  }
}
