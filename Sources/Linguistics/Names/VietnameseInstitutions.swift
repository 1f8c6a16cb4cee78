internal import Corpus

/// Institutions, by the word that heads them: `Bộ Công an`, `Cơ quan An ninh vận tải`.
extension VietnameseReading {
  mutating func institution(at start: Int) -> Int? {
    guard let (headEnd, _) = cues.organizationHeads.match(in: tokens, from: start, before: tokens.count)
    else { return nil }
    if cues.titles.match(in: tokens, from: start, before: tokens.count).map({ $0.end > headEnd }) == true {
      return nil
    }
    let end = institutionEnd(from: headEnd, in: start)
    guard end > headEnd, tokens[headEnd..<end].contains(where: \.isCapitalised) else { return nil }
    // A head in small letters names an institution only when the name follows at once.
    guard tokens[start].isCapitalised || tokens[headEnd].isCapitalised else { return nil }
    if !tokens[start].isCapitalised, isGenericHead(start, headEnd, before: end) { return nil }
    spans.append(NameSpan(tokens: start..<end, kind: .organization))
    return end
  }

  /// `quân đội Mỹ`, `công ty Nhật`: only the country is a name.
  private func isGenericHead(_ start: Int, _ headEnd: Int, before end: Int) -> Bool {
    guard let (knownEnd, value) = match(at: headEnd) else { return false }
    return knownEnd == end && value.entity.kind == .place
  }

  /// Where an institution's name ends: over capitalised words, compounds of institutions, a place at last.
  private func institutionEnd(from headEnd: Int, in start: Int) -> Int {
    var end = headEnd
    while end < tokens.count {
      if let (placeEnd, value) = match(at: end), value.entity.kind == .place { return placeEnd }
      if end > headEnd, PersonNames.given.contains(tokens[end].lower), !isSyllable(end) { return end }
      if let (wordEnd, _) = cues.institutionWords.match(in: tokens, from: end, before: tokens.count),
        tokens[end].isCapitalised || end > headEnd || tokens[start].isCapitalised
      {
        end = wordEnd
      } else if tokens[end].isCapitalised, !tokens[end].startsSentence {
        end += completesCompound(end + 1) ? 2 : 1
      } else if let joined = joined(at: end) {
        end = joined
      } else {
        return end
      }
    }
    return end
  }

  /// Whether a small syllable makes a word with the capital one before it: most words have two (`Địa chấn`).
  private func completesCompound(_ index: Int) -> Bool {
    guard index < tokens.count, tokens[index].shape == .lower, isVietnamese(tokens[index - 1]),
      isVietnamese(tokens[index]),
      let packed = PackedWord(fold(tokens[index].lower).utf8), !StopWords.packedVietnamese.contains(packed)
    else { return false }
    return cues.speechVerbs.match(in: tokens, from: index, before: tokens.count) == nil
      && match(at: index - 1) == nil
  }

  /// Where a name goes on behind `và`, `&` or a hyphen.
  private func joined(at index: Int) -> Int? {
    guard index + 1 < tokens.count, !tokens[index + 1].startsSentence else { return nil }
    let next = index + 1
    switch tokens[index].lower {
    case "và", "va", "&", "thành", "tỉnh", "huyện", "quận", "về":
      return tokens[next].isCapitalised
        && cues.institutionWords.match(in: tokens, from: next, before: tokens.count) != nil ? next : nil
    case "-", "–":
      return tokens[index].isAttached && tokens[next].isAttached && tokens[next].isCapitalised ? next : nil
    default: return nil
    }
  }

  /// Whether a capitalised word only begins the name of an institution.
  func isInstitutionHead(_ index: Int) -> Bool {
    guard cues.organizationHeads.match(in: tokens, from: index, before: tokens.count) != nil else {
      return false
    }
    return !startsPerson(index)
  }

  /// The end of what a minister is minister of: `Bộ trưởng An ninh Nội địa Mỹ` names no institution.
  func portfolio(at start: Int) -> Int? {
    guard isPersonBefore(start) else { return nil }
    var end = start
    while let (next, _) = cues.institutionWords.match(in: tokens, from: end, before: tokens.count) {
      end = next
    }
    return end > start ? end : nil
  }
}

/// Places, by the noun that belongs to their name: `thành phố Antwerp`.
extension VietnameseReading {
  mutating func placeWithUnit(at start: Int) -> Int? {
    guard let (unitEnd, _) = cues.placeUnits.match(in: tokens, from: start, before: tokens.count),
      unitEnd < tokens.count,
      tokens[unitEnd].isCapitalised
        || tokens[unitEnd].shape == .number && tokens[unitEnd].word.utf8.count < 3,
      !tokens[unitEnd].startsSentence, !tokens[start].isInHeading
    else { return nil }
    // `liên bang Bỉ`: the unit is a syllable of another word.
    if let (word, _) = cues.institutionWords.match(in: tokens, endingAt: unitEnd), word < start { return nil }
    if tokens[start].isCapitalised, !tokens[start].startsSentence, cues.familyNames.contains(key(start)) {
      return nil
    }
    if tokens[unitEnd].shape == .number, !["quận", "phường", "quan", "phuong"].contains(tokens[start].lower) {
      return nil
    }
    let end = match(at: unitEnd)?.end ?? runEnd(from: unitEnd)
    spans.append(NameSpan(tokens: start..<end, kind: .place))
    return end
  }
}
