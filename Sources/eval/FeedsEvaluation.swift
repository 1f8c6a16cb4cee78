internal import ArgumentParser
internal import Foundation
internal import Intake
internal import News
internal import Text

/// `eval feeds`: the articles of feeds, compared with the expectations in the comments of the files.
struct FeedsEvaluation: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feeds",
    abstract: "Measure how many values of feeds are read rightly.",
    discussion: """
      The folder holds test feeds of feedparser, whose first comment has a line such as

        Expect: not bozo and entries[0]['title'] == 'Example title'
      """)

  @Argument(help: "A folder of feeds.")
  var folder: String

  @Flag(help: "Print every expectation that isn't met.")
  var misses = false

  func run() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".xml") }
      .sorted()
    var counts: [FeedExpectation.Property: (right: Int, all: Int)] = [:]
    for name in names {
      let contents = Array(try Data(contentsOf: URL(fileURLWithPath: folder).appending(path: name)))
      // A text without words, such as a drawing, gives no article to compare.
      let expectations = FeedExpectation.all(in: String(decoding: contents.prefix(4096), as: UTF8.self))
        .filter { $0.property != .text || !HTMLFragment($0.value ?? "").line.isEmpty }
      guard !expectations.isEmpty else { continue }
      let feed = FeedTrial(contents, name: name)
      for expectation in expectations {
        let isRight = feed.meets(expectation)
        counts[expectation.property, default: (0, 0)].all += 1
        counts[expectation.property, default: (0, 0)].right += isRight ? 1 : 0
        if misses, !isRight { print("\(name): \(feed.difference(from: expectation))") }
      }
    }
    print("property    right   all  share")
    for property in FeedExpectation.Property.allCases {
      guard let count = counts[property] else { continue }
      let share = Double(count.right) / Double(count.all)
      let name = property.rawValue.padding(toLength: 10, withPad: " ", startingAt: 0)
      print(name, String(format: "%6d %5d  %.3f", count.right, count.all, share))
    }
  }
}
