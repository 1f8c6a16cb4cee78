import SampleNews

/// The bytes of a text with some of them changed, taken out, repeated or cut off.
func mutated(_ text: String, using generator: inout RandomSource) -> [UInt8] {
  var bytes = Array(text.utf8)
  for _ in 0..<Int.random(in: 1...6, using: &generator) where !bytes.isEmpty {
    let position = Int.random(in: bytes.indices, using: &generator)
    let end = min(bytes.count, position + Int.random(in: 1...12, using: &generator))
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: bytes[position] = UInt8.random(in: 1...255, using: &generator)
    case 1: bytes.removeSubrange(position..<end)
    case 2: bytes.insert(contentsOf: bytes[position..<end], at: position)
    case 3: bytes.removeSubrange(end...)
    default:
      let marks = Array("\"'[]{}()<>`*_~|#-+>!\\:\n\r,=&".utf8)
      bytes[position] = marks.randomElement(using: &generator) ?? 0x20
    }
  }
  return bytes
}
