internal import CNcurses
internal import CSignals
internal import Glibc
package import Screen

/// An event of the keyboard or the mouse.
package enum TerminalEvent: Hashable, Sendable {
  case key(Key)
  case mouse(MouseEvent)
  /// The mouse moved to a cell while its button was down.
  case drag(Point)
  /// The mouse's button came up.
  case release
  /// Text that was pasted, not typed.
  case paste(String)
}

/// The terminal while gazette has it.
///
/// A class because curses has one screen in the process, which is given back when the session ends; not
/// `Sendable`, because curses is bound to one thread.
package final class TerminalSession {
  /// The descriptor to poll for keys and the mouse.
  package let keyboard: Int32
  /// The size of the screen, in cells.
  package private(set) var size: Size

  private let window: UnsafeMutablePointer<WINDOW>
  /// Keys are read through a pad, because reading through a window would paint that window first.
  private let inputPad: UnsafeMutablePointer<WINDOW>
  var renditions: CursesRenditions
  private let runCutter: RunCutter
  private var sequences = ControlSequenceParser()
  private var keyDecoder = KeyDecoder()
  private var pastes = PasteCollector()
  private var clicks = ClickCounter()
  private var isCursorShown = true
  /// True if the terminal understands xterm's additions to the standards. A console or an old terminal may print them.
  let isLikeXterm: Bool
  /// True if the terminal marks pasted text.
  var marksPastes = false
  /// True if the terminal reports how the mouse moves while its button is down.
  private var followsDrags = false
  private var isOpen = true
  let term: String
  var themes: ThemeChoice
  /// The colour of the terminal's background; nil while it isn't known.
  var background: RGB?
  var question = BackgroundQuestion()
  /// True if the colours or attributes of what is shown are no longer right.
  var isStale = false

  /// Takes over the terminal: the alternate screen, keys one by one, the mouse, colours. Nothing is shown before
  /// the first `paint`. Signals are to be collected before (`SignalInbox`).
  package init(
    charset: Charset, themes: ThemeChoice = ThemeChoice(), environment: TerminalEnvironment = .process
  ) throws(TerminalError) {
    let term = try environment.usableTerm()
    (self.term, self.themes) = (term, themes)
    background = BackgroundQuestion.background(told: environment.toldColors)
    isLikeXterm = Self.isLikeXterm(term)
    keyboard = try Self.openKeyboard()
    FaultProtection.prepare(isLikeXterm: isLikeXterm)
    use_tioctl(true)
    set_escdelay(25)
    guard gz_new_terminal(term, STDOUT_FILENO, keyboard) != nil, let window = gz_whole_screen(),
      let pad = newpad(1, 1)
    else { throw .refused(term: term) }
    self.window = window
    inputPad = pad
    size = Size(columns: Int(getmaxx(window)), rows: Int(getmaxy(window)))
    renditions = CursesRenditions(themes, on: background, wantsColor: environment.wantsColor)
    runCutter = RunCutter(charset: charset)
    setUpKeyboard()
  }

  deinit {
    close()
  }

  /// True for a kind of terminal that understands xterm's additions to the standards.
  static func isLikeXterm(_ term: String) -> Bool { !["linux", "vt"].contains { term.hasPrefix($0) } }

  /// Gives the terminal back as it was found. Calls after the first do nothing.
  package func close() {
    guard isOpen else { return }
    isOpen = false
    awaitAnswer()
    leave()
  }

  /// The terminal, opened once more for reading. Curses waits for more input after a mouse event that has
  /// no meaning, even in no-delay mode; a read from this descriptor never waits. Standard input can't be set so, because
  /// the output and the shell share its file description.
  private static func openKeyboard() throws(TerminalError) -> Int32 {
    let terminal = open("/dev/tty", O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    if terminal >= 0 { return terminal }
    guard isatty(STDIN_FILENO) == 1 else { throw .noKeyboard(errno: errno) }
    return STDIN_FILENO
  }

  private func setUpKeyboard() {
    raw()
    noecho()
    nonl()
    keypad(inputPad, true)
    nodelay(inputPad, true)
    typeahead(-1)  // a frame is never left half painted because a key came
    for (bytes, code) in KeyDecoder.sequences + PasteCollector.sequences {
      define_key(bytes, code)
    }
    mouseinterval(0)
    mousemask(gz_all_buttons, nil)
  }
}

// MARK: - Painting

extension TerminalSession {
  /// True if the terminal shows italics.
  package var hasItalics: Bool { renditions.hasItalics }

  /// Shows a canvas. Where its size is not the screen's it is cut or padded.
  package func paint(_ canvas: Canvas) {
    FaultProtection.hold(true)
    werase(window)
    for row in 0..<min(canvas.size.rows, size.rows) {
      let start = row * canvas.size.columns
      let cells = canvas.cells[start..<start + min(canvas.size.columns, size.columns)]
      paint(runCutter.runs(of: cells), row: row)
    }
    wnoutrefresh(window)
    place(canvas.cursor, otherwise: canvas.focus)
    doupdate()
    markPastes(true)
    followDrags(true)
  }

  /// Makes the next `paint` send every cell, whatever the terminal shows.
  package func redraw() {
    clearok(window, true)
  }

  private func paint(_ runs: [StyledRun], row: Int) {
    for run in runs {
      renditions.apply(run.style, to: window)
      wmove(window, Int32(row), Int32(run.column))
      let characters = run.scalars.map { wchar_t(bitPattern: $0.value) }
      waddnwstr(window, characters, Int32(characters.count))
    }
  }

  /// Shows the cursor at a place; without a place a hidden cursor stands at another one.
  private func place(_ cursor: Point?, otherwise hidden: Point?) {
    if (cursor != nil) != isCursorShown {
      isCursorShown.toggle()
      curs_set(isCursorShown ? 1 : 0)
    }
    guard let place = cursor ?? hidden, Rect(size).contains(place) else { return }
    wmove(window, Int32(place.row), Int32(place.column))
    wnoutrefresh(window)
  }
}

// MARK: - Keys

extension TerminalSession {
  /// The sequence that has a terminal report movements of the mouse while a button is down (xterm's mode 1002), or not.
  static func following(_ isWanted: Bool) -> String { "\u{1b}[?1002\(isWanted ? "h" : "l")" }

  /// Makes the terminal report such movements. A terminal without a mouse is left alone.
  private func followDrags(_ isWanted: Bool) {
    guard isLikeXterm, followsDrags != isWanted, gz_mouse_stop() != nil else { return }
    followsDrags = isWanted
    send(Array(Self.following(isWanted).utf8))
  }

  /// All that was typed and clicked since the last call; does not wait. `limit`: how many codes are read before
  /// the screen gets its turn, so that a flood of input can't keep it.
  package func readEvents(limit: Int = 4096) -> [TerminalEvent] {
    let now = ContinuousClock.now
    sequences.wake(now)
    pastes.wake(now)
    var events: [TerminalEvent] = []
    defer { take(sequences.takeReplies()) }
    for _ in 0..<limit {
      let code = wgetch(inputPad)
      if code == ERR {
        return RetypedLetters.joined(events + sequences.finish().flatMap(self.events(of:)))
      }
      events += sequences.codes(for: code).flatMap(self.events(of:))
    }
    return events
  }

  /// The events that a code completes.
  private func events(of code: Int32) -> [TerminalEvent] {
    if code == KEY_MOUSE { return readMouse() }
    if pastes.take(code) { return pastes.completed().map { [.paste($0)] } ?? [] }
    return keyDecoder.key(for: code).map { [.key($0)] } ?? []
  }

  /// The mouse events that curses has in stock. It gives the last one first.
  private func readMouse() -> [TerminalEvent] {
    var reports: [MEVENT] = []
    var report = MEVENT()
    while getmouse(&report) == OK { reports.append(report) }
    return reports.reversed().compactMap(mouseEvent)
  }

  private func mouseEvent(_ report: MEVENT) -> TerminalEvent? {
    let point = Point(column: Int(report.x), row: Int(report.y))
    switch report.bstate {
    case let state where state & gz_button1_pressed != 0: return .mouse(clicks.press(at: point, .now))
    case let state where state & gz_button1_released != 0: return .release
    case let state where state & gz_button4_pressed != 0: return .mouse(MouseEvent(.wheelUp, at: point))
    case let state where state & gz_button5_pressed != 0: return .mouse(MouseEvent(.wheelDown, at: point))
    case let state where state & gz_mouse_moved != 0: return .drag(point)
    default: return nil
    }
  }
}

// MARK: - Size and suspension

extension TerminalSession {
  /// Takes over the terminal's present size; the new one where it differs. The next `paint` sends every cell.
  package func adoptSize() -> Size? {
    var found = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &found) == 0, found.ws_col > 0, found.ws_row > 0 else {
      return nil
    }
    let now = Size(columns: Int(found.ws_col), rows: Int(found.ws_row))
    guard now != size else { return nil }
    resizeterm(Int32(now.rows), Int32(now.columns))
    size = Size(columns: Int(getmaxx(window)), rows: Int(getmaxy(window)))
    redraw()
    return size
  }

  /// Gives the terminal back and stops the process, as the shell's job control expects. Returns when the process
  /// is continued; the next `paint` takes the terminal again.
  package func suspend() {
    awaitAnswer()
    leave()
    gz_signal_stop_group()
    redraw()
  }

  /// Gives the terminal back for a while; the next `paint` takes it again.
  func leave() {
    followDrags(false)
    markPastes(false)
    // A second time it would put the cursor where it was before the output of another program.
    if !isendwin() { endwin() }
    send(FaultProtection.cursorShown)
    FaultProtection.hold(false)
  }

  /// Sends bytes that are no part of a frame. All frames have been sent when this is called, for `paint` waits for
  /// that.
  func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Puts the terminal in order after the process was stopped without a chance to give it back (SIGSTOP). The
  /// next `paint` takes the terminal again.
  package func recover() {
    leave()
    redraw()
  }
}
