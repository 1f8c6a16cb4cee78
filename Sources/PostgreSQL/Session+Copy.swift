internal import CPostgreSQL

extension Session {
  /// The bytes that are handed to libpq at a time.
  private static let piece = 64 * 1024

  /// Copies rows into a table.
  package func copy(_ rows: CopyRows) throws(ServerFailure) {
    guard !rows.isEmpty else { return }
    let sql = "COPY \(rows.target) FROM STDIN (FORMAT binary)"
    try check(library.sendQueryParams(connection, sql, 0, nil, nil, nil, nil, 0))
    guard let start = try next() else { throw lost() }
    let refusal = failure(of: start)
    let isReady = library.resultStatus(start) == Status.copyIn
    library.clear(start)
    guard isReady else {
      try passOver()
      throw refusal ?? lost()
    }
    for first in stride(from: 0, to: rows.bytes.count, by: Self.piece) {
      try put(rows.bytes[first..<min(first + Self.piece, rows.bytes.count)])
    }
    // The end of the file: a row of -1 fields.
    try put([0xff, 0xff])
    try end()
  }

  private func put(_ bytes: ArraySlice<UInt8>) throws(ServerFailure) {
    while true {
      let isPut = bytes.withUnsafeBytes { bytes in
        // The pieces aren't empty, so that they have an address.
        bytes.assumingMemoryBound(to: CChar.self).baseAddress.map {
          library.putCopyData(connection, $0, Int32(bytes.count))
        } ?? -1
      }
      if isPut == 1 { return try flush() }
      guard isPut == 0 else { throw lost() }
      try flush()
    }
  }

  /// Ends a copy and waits for the server's word.
  private func end() throws(ServerFailure) {
    while true {
      let isEnded = library.putCopyEnd(connection, nil)
      if isEnded == 1 { break }
      guard isEnded == 0 else { throw lost() }
      try flush()
    }
    guard let result = try next() else { throw lost() }
    let refusal = failure(of: result)
    library.clear(result)
    try passOver()
    if let refusal { throw refusal }
  }
}
