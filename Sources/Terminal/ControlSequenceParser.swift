/// Tells keys from the control sequences that a terminal sends (ECMA-48, 5.4 and 5.6).
///
/// Curses makes one code of each sequence that it knows as a key, and passes on any other sequence byte by byte, as if
/// each byte had been typed. Such a sequence is a late answer of the terminal to a question of another program (about
/// colours, versions, the clipboard) or a key that gazette doesn't know. The parser drops the sequence as a whole, also
/// where its bytes come in several reads.
package struct ControlSequenceParser {
  private enum State: Equatable {
    case ground
    /// After an Escape: a key of its own, unless a sequence follows at once.
    case escape
    /// In `ESC [ …`, which ends with a byte from `@` to `~`.
    case controlSequence
    /// In a sequence that ends after this number of bytes: `ESC O`, old mouse reports, keys of the Linux console.
    case counted(Int)
    /// In `ESC ]`, `ESC P`, `ESC _`, `ESC ^` or `ESC X`, which end with BEL or `ESC \`.
    case string
    /// After an Escape in a string.
    case stringEscape
  }

  /// A sequence comes in one go, or in the packets of a slow connection. After this silence its end was lost.
  package static let patience = Duration.seconds(1)
  /// The packets of one sequence follow each other within this time; a person types a key after Escape later. A
  /// sequence can be told from keys also if its Escape came alone.
  package static let packetGap = Duration.milliseconds(100)

  private static let escape: UInt8 = 0x1b
  /// More bytes than an answer has that gazette asks for.
  private static let mostBytes = 64

  private var state = State.ground
  /// The bytes so far of a sequence that may be a key of two reads.
  private var sequence: [UInt8] = []
  /// The continuation bytes that a character of several bytes lacks. They are no controls.
  private var continuations = 0
  private var lastRead: ContinuousClock.Instant?
  /// True if the last read ended with an Escape that became a key.
  private var hasGivenEscape = false
  /// True if the next byte may continue that Escape.
  private var mayContinue = false
  /// True if the sequence continues an Escape that became a key.
  private var isLate = false
  /// The replies that came, until they are taken.
  private var replies: [TerminalReply] = []

  package init() {}

  /// Codes are about to be read.
  package mutating func wake(_ now: ContinuousClock.Instant) {
    let silence = lastRead.map { now - $0 } ?? Self.patience
    if silence > Self.patience { state = .ground }
    mayContinue = hasGivenEscape && silence <= Self.packetGap
    hasGivenEscape = false
    lastRead = now
  }

  /// The codes of keys that a code of curses completes: none, one, or an Escape and the code behind it.
  package mutating func codes(for code: Int32) -> [Int32] {
    guard let byte = UInt8(exactly: code) else {
      let before = state == .escape ? [Int32(Self.escape)] : []
      state = .ground
      continuations = 0
      return before + [code]
    }
    let isContinuation = isContinuation(byte)
    switch state {
    case .ground where isContinuation, .string where isContinuation:
      return state == .ground ? [code] : []
    case .ground: return ground(byte)
    case .escape: return afterEscape(byte)
    case .controlSequence: return inControlSequence(byte)
    case .counted(let left): return inCounted(byte, left: left)
    case .string: return inString(byte)
    case .stringEscape: return afterStringEscape(byte)
    }
  }

  /// The replies to gazette's own questions that came since the last call.
  package mutating func takeReplies() -> [TerminalReply] {
    defer { replies = [] }
    return replies
  }

  /// The codes that are complete because nothing more has come.
  package mutating func finish() -> [Int32] {
    mayContinue = false
    if state == .escape {
      state = .ground
      hasGivenEscape = true
      return [Int32(Self.escape)]
    }
    guard isLate, sequence.count == 2, state != .ground else { return [] }
    // A key that was typed soon after Escape.
    state = .ground
    return [Int32(sequence[1])]
  }

  /// True if a byte continues a character of several bytes. Counts the bytes that are still to come.
  private mutating func isContinuation(_ byte: UInt8) -> Bool {
    if continuations > 0, UTF8.isContinuation(byte) {
      continuations -= 1
      return true
    }
    switch byte {
    case 0xc2...0xdf: continuations = 1
    case 0xe0...0xef: continuations = 2
    case 0xf0...0xf4: continuations = 3
    default: continuations = 0
    }
    return false
  }
}

// MARK: - States

extension ControlSequenceParser {
  private mutating func ground(_ byte: UInt8) -> [Int32] {
    if byte == Self.escape {
      state = .escape
      return []
    }
    if mayContinue, begin(with: byte) {
      isLate = true
      return []
    }
    mayContinue = false
    // The introducers of one byte, which terminals use that were set to 8-bit controls.
    if (0x80...0x9f).contains(byte), begin(with: byte - 0x40) { return [] }
    return [Int32(byte)]
  }

  /// Begins the sequence that an Escape and a byte introduce. Returns false where the byte introduces none.
  private mutating func begin(with byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "["): state = .controlSequence
    case UInt8(ascii: "O"): state = .counted(1)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"), UInt8(ascii: "X"):
      state = .string
    default: return false
    }
    sequence = [Self.escape, byte]
    mayContinue = false
    isLate = false
    return true
  }

  private mutating func afterEscape(_ byte: UInt8) -> [Int32] {
    if begin(with: byte) { return [] }
    state = .ground
    return [Int32(Self.escape)] + ground(byte)
  }

  private mutating func inControlSequence(_ byte: UInt8) -> [Int32] {
    switch byte {
    case 0x20...0x3f: sequence.append(byte)
    case 0x40...0x7e: return endControlSequence(byte)
    default:
      state = .ground
      return ground(byte)
    }
    return []
  }

  private mutating func endControlSequence(_ byte: UInt8) -> [Int32] {
    let hasParameters = sequence.count > 2
    sequence.append(byte)
    switch byte {
    case UInt8(ascii: "M") where !hasParameters: state = .counted(3)
    case UInt8(ascii: "[") where !hasParameters: state = .counted(1)
    case UInt8(ascii: "c") where sequence.dropFirst(2).first == UInt8(ascii: "?"):
      replies.append(.attributes)
      state = .ground
    default: return endSequence()
    }
    return []
  }

  private mutating func inCounted(_ byte: UInt8, left: Int) -> [Int32] {
    guard byte >= 0x20 else {
      state = .ground
      return ground(byte)
    }
    sequence.append(byte)
    if left == 1 { return endSequence() }
    state = .counted(left - 1)
    return []
  }

  /// The code of a key whose sequence came in two reads, so that curses did not recognise it.
  private mutating func endSequence() -> [Int32] {
    state = .ground
    return Self.knownSequences[sequence].map { [$0] } ?? []
  }

  private static let knownSequences = Dictionary(
    (KeyDecoder.sequences + PasteCollector.sequences).map { (Array($0.bytes.utf8), $0.code) },
    uniquingKeysWith: { first, _ in first })

  private mutating func inString(_ byte: UInt8) -> [Int32] {
    state = Self.state(after: byte)
    if state == .string, sequence.count < Self.mostBytes { sequence.append(byte) }
    if byte == 0x07 || byte == 0x9c { endString() }
    return []
  }

  /// Notes the reply in a string that is whole.
  private mutating func endString() {
    guard sequence.starts(with: [Self.escape, UInt8(ascii: "]")]) else { return }
    TerminalReply(string: sequence.dropFirst(2)).map { replies.append($0) }
  }

  /// The state in a string after one of its bytes. Cancel and Substitute cut it off.
  private static func state(after byte: UInt8) -> State {
    switch byte {
    case 0x07, 0x18, 0x1a, 0x9c: .ground
    case escape: .stringEscape
    default: .string
    }
  }

  private mutating func afterStringEscape(_ byte: UInt8) -> [Int32] {
    switch byte {
    case UInt8(ascii: "\\"):
      state = .ground
      endString()
    case Self.escape: break
    // The string was cut off by another sequence or by a key.
    default: return afterEscape(byte)
    }
    return []
  }
}
