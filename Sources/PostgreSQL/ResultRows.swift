internal import CPostgreSQL

/// The rows that answer a statement.
///
/// A class, because libpq's memory is freed with the last reference. Sendable, because libpq never changes a result that
/// it has handed over.
package final class ResultRows: @unchecked Sendable {
  private let library: ClientLibrary
  private let result: OpaquePointer

  package let count: Int
  package let columnCount: Int

  init(_ result: OpaquePointer, _ library: ClientLibrary) {
    (self.result, self.library) = (result, library)
    (count, columnCount) = (Int(library.ntuples(result)), Int(library.nfields(result)))
  }

  deinit { library.clear(result) }

  /// The number of rows that the statement has written; 0 for a statement that writes none.
  package var written: Int {
    library.cmdTuples(result).flatMap { Int(String(cString: $0)) } ?? 0
  }

  package var rows: some RandomAccessCollection<ResultRow> & Sendable {
    (0..<count).lazy.map { ResultRow(table: self, index: $0) }
  }

  package var first: ResultRow? { count > 0 ? ResultRow(table: self, index: 0) : nil }

  package subscript(row: Int) -> ResultRow { ResultRow(table: self, index: row) }

  /// The bytes of a value; nil for NULL, and for a row or column that doesn't exist. Valid as long as the rows.
  fileprivate func bytes(_ row: Int, _ column: Int) -> UnsafeRawBufferPointer? {
    guard row < count, column < columnCount, library.getisnull(result, Int32(row), Int32(column)) == 0 else {
      return nil
    }
    return UnsafeRawBufferPointer(
      start: library.getvalue(result, Int32(row), Int32(column)),
      count: Int(library.getlength(result, Int32(row), Int32(column))))
  }
}

/// One row of an answer; its values by column, from 0.
package struct ResultRow: Sendable {
  fileprivate let table: ResultRows
  fileprivate let index: Int

  package func isNull(_ column: Int) -> Bool { table.bytes(index, column) == nil }

  /// An integer of any width, or the number of days since 2000 of a date; 0 for NULL.
  package func int(_ column: Int) -> Int64 { optionalInt(column) ?? 0 }

  package func optionalInt(_ column: Int) -> Int64? { table.bytes(index, column).map(BinaryFormat.integer) }

  /// A number of type `double precision` or `real`; 0 for NULL.
  package func double(_ column: Int) -> Double {
    guard let bytes = table.bytes(index, column) else { return 0 }
    let bits = UInt64(bitPattern: BinaryFormat.integer(bytes))
    return bytes.count == 4
      ? Double(Float(bitPattern: UInt32(truncatingIfNeeded: bits))) : Double(bitPattern: bits)
  }

  package func bool(_ column: Int) -> Bool { int(column) != 0 }

  /// A text; empty for NULL.
  package func text(_ column: Int) -> String { optionalText(column) ?? "" }

  package func optionalText(_ column: Int) -> String? {
    table.bytes(index, column).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The bytes of a `bytea`; none for NULL.
  package func bytes(_ column: Int) -> [UInt8] { table.bytes(index, column).map { Array($0) } ?? [] }

  /// The elements of an array of integers.
  package func ints(_ column: Int) -> [Int64] {
    table.bytes(index, column).map(BinaryFormat.integers) ?? []
  }

  /// The elements of an array of texts.
  package func texts(_ column: Int) -> [String] {
    table.bytes(index, column).map { array in
      BinaryFormat.elements(array).map { String(decoding: $0, as: UTF8.self) }
    } ?? []
  }
}
