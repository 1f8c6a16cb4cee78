internal import News
import Testing

/// Tests of lines in which everything runs on.
struct ParagraphSplitterTests {
  private static let sentences = [
    "The ministers of both countries met in Antwerp on Monday to speak about the drug trade.",
    "They agreed to share what they know about the routes that smugglers take through the ports.",
    "“We shall not give up,” one of them said after the meeting, which lasted for two hours.",
  ]
  private static let wall = Array(repeating: sentences, count: 6).flatMap { $0 }.joined(separator: " ")

  @Test func `a whole article on one line is set in readable paragraphs`() throws {
    let paragraphs = try article(Self.wall).parts.filter { $0.kind == .paragraph }
    #expect(paragraphs.count > 3)
    #expect(paragraphs.allSatisfy { (150...600).contains($0.range.count) })
    #expect(paragraphs.map(\.isDerived) == [false] + Array(repeating: true, count: paragraphs.count - 1))
  }

  @Test func `a quotation of several sentences is not torn apart`() throws {
    let quotation =
      "“"
      + Array(repeating: "We see ships come and go all day and night here.", count: 8)
      .joined(separator: " ") + "”"
    let article = try article(Self.wall + " " + quotation + " " + Self.wall)
    #expect(outline(article).contains { $0.contains(quotation) })
  }

  @Test func `an ordinary paragraph stays whole`() throws {
    let paragraph = Self.sentences.joined(separator: " ") + " " + Self.sentences.joined(separator: " ")
    #expect(try article(paragraph + "\n\n" + paragraph).parts.filter { $0.kind == .paragraph }.count == 2)
  }

  @Test(arguments: [
    ("Both seek closer ties against smuggling The talks reflect years of work by both sides.", true),
    ("Hai nước tăng cường hợp tác chống buôn lậu Trong nhiều năm qua, hai bên đã phối hợp tốt.", true),
    ("Record Cocaine Seizures in Antwerp The talks reflect years of work by both sides.", true),
    ("Both sides went to see The talks reflect, a play about two ministers who meet at sea.", false),
    ("The paper is called The times we live in and has been printed here for many years now.", false),
    ("He spoke to people in the city of The Hague about smuggling and about ports last year.", false),
    ("Both, they say, seek closer ties The talks reflect years of work done by both sides.", false),
  ])
  func `a subheading within a wall of text is found only where it is sure`(sentence: String, isHeading: Bool)
    throws
  {
    let article = try article(Self.wall + " " + sentence + " " + Self.wall)
    #expect(article.parts.contains { $0.kind == .heading } == isHeading)
  }

  @Test(arguments: [
    "I have met them all. We go on! https://t.co/abc — Jane Roe (@roe) September 8, 2025",
    "Proud of our officers at the port. pic.twitter.com/xYz— Jane Roe (@Jane_Roe) Sept. 8, 2025",
    "Chúng tôi đã gặp nhau hôm nay. — Bộ Công an (@bocongan) September 8, 2025",
  ])
  func `a post is set apart from its first sentence to its date`(post: String) throws {
    let before = "The minister wrote a few words about the talks, and others read them with interest. "
    let article = try article(before + post + " Nobody answered her on that day.")
    #expect(outline(article).map { $0.prefix(9) } == ["paragraph", "post: " + post.prefix(3), "paragraph"])
    #expect(outline(article)[1] == "post: " + post)
  }

  @Test func `quoted words before a signature are the report's`() throws {
    let quotation = "“I think we should,” he said."
    let article = try article(
      quotation + " Great day at the port — Jane Roe (@roe) September 8, 2025 So it went.")
    #expect(outline(article).first == "paragraph: " + quotation)
  }

  @Test func `a handle without a signature is no post`() throws {
    let text = "She writes as Jane Roe (@roe) and is read by many people — in both countries."
    #expect(outline(try article(text)) == ["paragraph: " + text])
  }
}
