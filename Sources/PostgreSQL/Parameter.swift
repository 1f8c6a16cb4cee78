/// A value that goes to the server with a statement, in the server's binary format.
package enum Parameter: Hashable, Sendable {
  case int(Int64?)
  case double(Double)
  case bool(Bool)
  case text(String?)
  case bytes([UInt8]?)
  case ints([Int64])
  case texts([String])
}

extension Parameter {
  /// The number of the type in PostgreSQL's table `pg_type`.
  var type: UInt32 {
    switch self {
    case .int: TypeNumber.int8
    case .double: TypeNumber.float8
    case .bool: TypeNumber.bool
    case .text: TypeNumber.text
    case .bytes: TypeNumber.bytea
    case .ints: TypeNumber.int8Array
    case .texts: TypeNumber.textArray
    }
  }

  /// The value's bytes; nil for NULL. A text loses the character NUL, which no text of PostgreSQL can contain.
  var bytes: [UInt8]? {
    switch self {
    case .int(let number): number.map { BinaryFormat.bytes($0) }
    case .double(let number): BinaryFormat.bytes(number.bitPattern)
    case .bool(let isTrue): [isTrue ? 1 : 0]
    case .text(let text): text.map { BinaryFormat.bytes($0) }
    case .bytes(let bytes): bytes
    case .ints(let numbers): BinaryFormat.array(numbers, of: TypeNumber.int8)
    case .texts(let texts): BinaryFormat.array(texts.map { BinaryFormat.bytes($0) }, of: TypeNumber.text)
    }
  }
}

/// Numbers of types in PostgreSQL's table `pg_type`.
enum TypeNumber {
  static let bool: UInt32 = 16
  static let bytea: UInt32 = 17
  static let int8: UInt32 = 20
  static let int2: UInt32 = 21
  static let int4: UInt32 = 23
  static let text: UInt32 = 25
  static let float8: UInt32 = 701
  static let textArray: UInt32 = 1009
  static let int8Array: UInt32 = 1016
}

/// PostgreSQL's binary format: numbers with the most significant byte first.
enum BinaryFormat {
  static func bytes(_ number: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: number.bigEndian) { Array($0) }
  }

  static func bytes(_ text: String) -> [UInt8] { text.utf8.filter { $0 != 0 } }

  /// An array of one dimension without NULL.
  static func array(_ elements: [[UInt8]], of type: UInt32) -> [UInt8] {
    var array = head(of: elements.count, type, bytes: elements.reduce(0) { $0 + 4 + $1.count })
    for element in elements {
      array += bytes(Int32(element.count))
      array += element
    }
    return array
  }

  /// An array of numbers, of which an article has hundreds.
  static func array<Number: FixedWidthInteger>(_ numbers: [Number], of type: UInt32) -> [UInt8] {
    let size = MemoryLayout<Number>.size
    var array = head(of: numbers.count, type, bytes: numbers.count * (4 + size))
    for number in numbers {
      withUnsafeBytes(of: Int32(size).bigEndian) { array.append(contentsOf: $0) }
      withUnsafeBytes(of: number.bigEndian) { array.append(contentsOf: $0) }
    }
    return array
  }

  /// The head of an array. `size`: the bytes of the elements, for which there is room behind it.
  private static func head(of count: Int, _ type: UInt32, bytes size: Int) -> [UInt8] {
    var head: [UInt8] = []
    head.reserveCapacity(20 + size)
    head += bytes(Int32(count == 0 ? 0 : 1)) + bytes(Int32(0)) + bytes(type)
    if count > 0 { head += bytes(Int32(count)) + bytes(Int32(1)) }
    return head
  }

  /// The number in some bytes, whatever its width.
  static func integer(_ bytes: UnsafeRawBufferPointer) -> Int64 {
    switch bytes.count {
    case 8: Int64(bigEndian: bytes.loadUnaligned(as: Int64.self))
    case 4: Int64(Int32(bigEndian: bytes.loadUnaligned(as: Int32.self)))
    case 2: Int64(Int16(bigEndian: bytes.loadUnaligned(as: Int16.self)))
    default: bytes.reduce(bytes.first.map { $0 & 0x80 != 0 } ?? false ? -1 : 0) { $0 << 8 | Int64($1) }
    }
  }

  /// The numbers in an array of one dimension, of which an article has hundreds; 0 for NULL.
  static func integers(_ array: UnsafeRawBufferPointer) -> [Int64] {
    guard array.count >= 20 else { return [] }
    let count = min(Int(integer(UnsafeRawBufferPointer(rebasing: array[12..<16]))), array.count / 4)
    return Array(unsafeUninitializedCapacity: count) { numbers, made in
      var offset = 20
      while made < count, offset + 4 <= array.count {
        let length = Int(array.loadUnaligned(fromByteOffset: offset, as: Int32.self).bigEndian)
        let end = min(array.count, offset + 4 + max(0, length))
        numbers.initializeElement(
          at: made, to: integer(UnsafeRawBufferPointer(rebasing: array[(offset + 4)..<end])))
        (made, offset) = (made + 1, end)
      }
    }
  }

  /// The elements of an array of one dimension; an empty element for NULL.
  static func elements(_ array: UnsafeRawBufferPointer) -> [UnsafeRawBufferPointer] {
    guard array.count >= 20 else { return [] }
    let count = Int(integer(UnsafeRawBufferPointer(rebasing: array[12..<16])))
    var (elements, offset) = ([UnsafeRawBufferPointer](), 20)
    while elements.count < count, offset + 4 <= array.count {
      let length = Int(integer(UnsafeRawBufferPointer(rebasing: array[offset..<offset + 4])))
      let end = min(array.count, offset + 4 + max(0, length))
      elements.append(UnsafeRawBufferPointer(rebasing: array[(offset + 4)..<end]))
      offset = end
    }
    return elements
  }
}

/// A statement of SQL with its parameters, `$1` and on.
package struct Statement: Sendable {
  package let sql: String
  package let parameters: [Parameter]
  /// True if the server keeps the statement's plan for the next time.
  package let isPrepared: Bool

  /// `isPrepared`: false for a statement that is asked once, or whose plan depends on its parameters.
  package init(_ sql: String, _ parameters: [Parameter] = [], isPrepared: Bool = true) {
    (self.sql, self.parameters, self.isPrepared) = (sql, parameters, isPrepared)
  }
}
