import Foundation
import Stories
import Testing

/// Profiles as a database holds them.
struct ProfileCodingTests {
  private static let term: Int64 = 1 << 39

  /// Each case: the numbers of features, in order, and their levels.
  static let profiles: [(features: [Int64], levels: [UInt8])] = [
    ([], []),
    ([0], [0]),
    ([5, term - 1], [255, 7]),
    ([term], [0]),
    ([2 * term - 1], [255]),
    ([1, 0x0B_8FA8_51FE, term, term + 1, 2 * term - 1], [1, 35, 0, 255, 128]),
    ((0..<2_000).map { term + $0 * 274_877_906 }, (0..<2_000).map { UInt8($0 % 256) }),
    // Distances that are all the shortest, or one that is the longest.
    ((0..<300).map { term + $0 }, [UInt8](repeating: 9, count: 300)),
    ((0..<300).map { term + $0 } + [2 * term - 1], [UInt8](repeating: 9, count: 301)),
  ]

  @Test(arguments: profiles)
  func `a profile is read as it was written`(features: [Int64], levels: [UInt8]) {
    let profile = StoryProfile(features: features, levels: levels)
    let read = StoryProfile(profile.data)
    #expect(read.occurrences.map(\.feature.number) == features)
    // The levels are no part of what others see: the bytes show that they are the same.
    #expect(read.data == profile.data)
    let others = StoryProfile(features: features, levels: levels.map { $0 ^ 1 })
    #expect((others.data == profile.data) == features.isEmpty)
    #expect(StoryProfile.names(in: profile.data).map(\.number) == features.filter { $0 < Self.term })
  }

  /// Codebooks of no term, of one, and of many; and the same as an index keeps them.
  private static let codebooks = [
    codebook([]), codebook([term]), codebook((0..<500).map { term + $0 * 3 }),
    codebook((0..<2_000).filter { $0 % 5 != 0 }.map { term + $0 * 274_877_906 }),
  ].flatMap { [$0, TermCodebook($0.data)] }

  private static func codebook(_ terms: [Int64]) -> TermCodebook {
    let profile = StoryProfile(features: terms, levels: terms.map { _ in 1 }).data
    return codebook(sharedBy: [profile, profile])
  }

  private static func codebook(sharedBy profiles: [Data]) -> TermCodebook {
    ProfilePostings(profiles.enumerated().map { (Int32($0.offset), $0.element) }, TermCodebook()).codebook
  }

  @Test(arguments: profiles)
  func `a profile is read with the codebook with which it was written`(features: [Int64], levels: [UInt8]) {
    let profile = StoryProfile(features: features, levels: levels)
    for codebook in Self.codebooks {
      let data = profile.data(with: codebook)
      let read = StoryProfile(data, codebook)
      #expect(read.columns.features == features)
      #expect(read.columns.levels == levels)
      #expect(StoryProfile(profile.data, codebook).columns.features == features)
      #expect(StoryProfile.names(in: data).map(\.number) == features.filter { $0 < Self.term })
      let (postings, plain) = (
        ProfilePostings([(7, data)], codebook), ProfilePostings([(7, profile.data)], TermCodebook())
      )
      #expect(postings.blocks.map(\.data) == plain.blocks.map(\.data))
    }
  }

  @Test func `a codebook has the terms of two profiles, and they take little room`() {
    let numbers = (0..<900).map { Self.term + $0 * 610_839_793 }
    let profiles = [numbers.prefix(600), numbers.suffix(600), [3] + numbers.prefix(2), [3]].map { some in
      StoryProfile(features: Array(some), levels: some.map { _ in 12 })
    }
    let codebook = Self.codebook(sharedBy: profiles.map(\.data))
    // 302 terms are in the codebook.
    #expect(profiles.map { $0.data(with: codebook).count < $0.data.count } == [true, true, true, false])
    #expect(profiles[0].data(with: codebook).count < 300 * 5 + 300)
    // A name stays as it is.
    #expect(profiles[3].data(with: codebook) == profiles[3].data)
  }

  @Test func `a term takes five bytes at most in a usual profile`() {
    // Numbers that lie as hashes do.
    let features = Set(
      (1...400).map { Self.term | Int64((UInt64($0) &* 0x9E37_79B9_7F4A_7C15) >> 25) })
    let levels: [UInt8] = (0..<400).map { UInt8($0.isMultiple(of: 2) ? $0 / 2 % 40 : 7) }
    let data = StoryProfile(features: features.sorted(), levels: levels).data
    #expect(data.count < 5 * features.count)
  }

  @Test func `damaged bytes give some profile`() {
    let (features, levels) = Self.profiles[6]
    let whole = StoryProfile(features: features, levels: levels).data
    for length in stride(from: 0, to: whole.count, by: 7) {
      #expect(StoryProfile(whole.prefix(length)).occurrences.count <= 8 * max(1, length))
    }
    for place in stride(from: 0, to: 200, by: 3) {
      var damaged = whole
      damaged[place] ^= 0xff
      for occurrence in StoryProfile(damaged).occurrences {
        #expect((0..<2 * Self.term).contains(occurrence.feature.number))
      }
    }
    #expect(StoryProfile(Data(repeating: 0xff, count: 64)).occurrences.count <= 600)
  }

  @Test func `bytes that are damaged or of another codebook give some profile`() {
    let (features, levels) = Self.profiles[6]
    for written in Self.codebooks {
      let whole = StoryProfile(features: features, levels: levels).data(with: written)
      for codebook in Self.codebooks {
        for place in stride(from: 0, to: 100, by: 3) {
          var damaged = whole
          damaged[place] ^= 0xff
          for occurrence in StoryProfile(damaged, codebook).occurrences {
            #expect((0..<2 * Self.term).contains(occurrence.feature.number))
          }
        }
      }
    }
  }
}
