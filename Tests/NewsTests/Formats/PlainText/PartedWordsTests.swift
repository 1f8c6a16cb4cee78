internal import News
import Testing

/// Words that a hyphen parts at a line's end, and narrow columns.
struct PartedWordsTests {
  @Test(arguments: [
    ("The ferry lost its an-\nchor off the pier.", "The ferry lost its\nanchor off the pier."),
    ("The ferry lost its an-  \r\n  chor.", "The ferry lost its\r\n  anchor."),
    ("an\u{ad}\nchor", "anchor"), ("an\u{2010}\nchor", "anchor"),
    ("The well-\nknown captain said so", "The\nwell-known captain said so"),
    ("They sold a ten-year-\nold boat", "They sold a\nten-year-old boat"),
    ("the Anglo-\nNorman isles", "the\nAnglo-Norman isles"), ("in 2004-\n2005 he", "in\n2004-2005 he"),
    ("an e-\nmail came", "an\ne-mail came"), ("UN-\nbacked talks", "UN-backed talks"),
    ("A sea-dog met a sea-\ndog.", "A sea-dog met a\nsea-dog."),
    ("They sold pre-\nand post-war boats", "They sold pre-\nand post-war boats"),
    ("tàu Bỉ-\nMỹ", "tàu\nBỉ-Mỹ"),
    (
      "Où est-\nil allé après la séance, a demandé le maire ?",
      "Où\nest-il allé après la séance, a demandé le maire ?"
    ), ("nhà báo phát-\nthanh viên", "nhà báo\nphát-thanh viên"),
    ("He stopped -\nthen left", "He stopped -\nthen left"), ("a break-\n\nup", "a break-\n\nup"),
    ("see https://example.com/a-\nb", "see https://example.com/a-\nb"), ("an-", "an-"),
    ("-\nchor", "-\nchor"),
  ])
  func `a parted word is whole`(text: String, joined: String) throws {
    #expect(try article(text).text == joined)
  }

  @Test func `positions are those of the text that is shown`() throws {
    let article = try article(
      "Ferry lost at sea\n\nThe ferry lost its an-\nchor off the pier, the har-\nbour master said.")
    #expect(
      outline(article).last == "paragraph: The ferry lost its\nanchor off the pier, the\nharbour master said."
    )
    #expect(article.parts.last?.range.upperBound == article.text.utf8.count)
  }

  @Test func `lines of a narrow column are one paragraph`() throws {
    let column = """
      The ferry that lost an anchor
      in the storm on Tuesday has
      come home, its captain said.
      Nobody was hurt. The owner, a
      woman called Nora Lindqvist,
      will not sell the boat, which
      her father built.

      The port was closed for most
      of the week, and two of its
      cranes had to be taken down.
      """
    let article = try article("Ferry that lost its anchor comes home at last\n\n" + column)
    #expect(article.parts.filter { $0.kind == .paragraph }.count == 2)
    #expect(!article.parts.contains { $0.kind == .heading })
  }

  @Test func `a list of short lines keeps its lines`() throws {
    let list = [
      "Apples and pears", "Bread and butter", "Cheese from Gouda", "Dates from Tunis", "Eggs, a dozen",
      "Flour for baking", "Grapes and wine", "Honey from Hue",
    ]
    let article = try article("What to buy for the feast this week\n\n" + list.joined(separator: "\n"))
    #expect(outline(article).count == 9)
  }
}
