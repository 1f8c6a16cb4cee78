internal import CVTerm

/// A terminal without a window: takes the bytes a program sends and knows what the screen shows then.
///
/// A class because it owns memory of libvterm's.
package final class Emulator {
  private let terminal: OpaquePointer
  private let state: UnsafeMutablePointer<gz_vterm_state>
  /// The first bytes of a character whose other bytes have not come: libvterm shows such parts as damage.
  private var incomplete: [UInt8] = []

  /// A terminal of a size, at least one cell.
  package init(columns: Int, rows: Int) {
    terminal = vterm_new(Int32(rows), Int32(columns))
    state = .allocate(capacity: 1)
    state.initialize(to: gz_vterm_state(is_cursor_visible: true, is_alternate_screen: false))
    gz_vterm_watch(terminal, state)
  }

  deinit {
    vterm_free(terminal)
    state.deallocate()
  }

  /// Takes bytes that the program sent.
  package func receive(_ bytes: ArraySlice<UInt8>) {
    let all = incomplete + bytes
    let complete = all.dropLast(Self.incompleteBytes(of: all))
    incomplete = Array(all[complete.endIndex...])
    complete.withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress else { return }
      vterm_input_write(terminal, start.assumingMemoryBound(to: CChar.self), buffer.count)
    }
  }

  /// The number of bytes at the end that begin a character of UTF-8 and don't end it, 0 to 3.
  private static func incompleteBytes(of bytes: [UInt8]) -> Int {
    guard let lead = bytes.suffix(3).lastIndex(where: { $0 & 0xc0 != 0x80 }), bytes[lead] >= 0xc0 else {
      return 0
    }
    let length = (~bytes[lead]).leadingZeroBitCount
    let held = bytes.count - lead
    return held < length ? held : 0
  }

  /// The terminal's answers to the program's questions since the last call.
  package func answers() -> [UInt8] {
    var buffer = [CChar](repeating: 0, count: vterm_output_get_buffer_current(terminal))
    let count = vterm_output_read(terminal, &buffer, buffer.count)
    return buffer.prefix(count).map(UInt8.init(bitPattern:))
  }

  package func resize(columns: Int, rows: Int) {
    vterm_set_size(terminal, Int32(rows), Int32(columns))
  }

  /// The content of the screen now.
  package var screen: EmulatedScreen {
    var rows: Int32 = 0
    var columns: Int32 = 0
    vterm_get_size(terminal, &rows, &columns)
    var cursor = VTermPos()
    vterm_state_get_cursorpos(vterm_obtain_state(terminal), &cursor)
    let cells = (0..<rows).flatMap { row in
      (0..<columns).map { EmulatedScreen.Cell(gz_vterm_cell_at(terminal, $0, row)) }
    }
    return EmulatedScreen(
      columns: Int(columns), rows: Int(rows), cells: cells,
      cursor: (Int(cursor.col), Int(cursor.row)), isCursorVisible: state.pointee.is_cursor_visible,
      isAlternate: state.pointee.is_alternate_screen)
  }
}

extension EmulatedScreen.Cell {
  fileprivate init(_ cell: gz_vterm_cell) {
    let characters = withUnsafeBytes(of: cell.characters) { bytes in
      bytes.bindMemory(to: UInt32.self).prefix(Int(cell.count)).compactMap(Unicode.Scalar.init)
    }
    var text = ""
    text.unicodeScalars.append(contentsOf: characters)
    self.init(
      text: text, isBold: cell.is_bold, isUnderlined: cell.is_underlined, isItalic: cell.is_italic,
      isReversed: cell.is_reversed,
      foreground: cell.foreground < 0 ? nil : Int(cell.foreground),
      background: cell.background < 0 ? nil : Int(cell.background), isContinuation: cell.width == 0)
  }
}
