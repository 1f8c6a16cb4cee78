internal import Languages
internal import Names

/// A photo credit, a byline or an agency mark: the words before the person, the person, the words between, the
/// organization.
struct Credit {
  let lead: String
  let hasPerson: Bool
  let link: String
  let organization: String

  static func forms(_ language: Language) -> [Credit] {
    language == .vietnamese
      ? [
        Credit(lead: "Ảnh: ", hasPerson: true, link: " - ", organization: "TTXVN"),
        Credit(lead: "Ảnh: ", hasPerson: true, link: "/", organization: "TTXVN"),
        Credit(lead: "Ảnh: ", hasPerson: true, link: "", organization: ""),
        Credit(lead: "Ảnh: ", hasPerson: false, link: "", organization: "AFP"),
        Credit(lead: "(Ảnh: ", hasPerson: true, link: " – ", organization: "TTXVN"),
        Credit(lead: "\n", hasPerson: true, link: " - ", organization: "VOV"),
        Credit(lead: "\n", hasPerson: true, link: " (", organization: "TTXVN"),
        Credit(lead: "Nguồn: ", hasPerson: false, link: "", organization: "Reuters"),
      ]
      : [
        Credit(lead: "Photo: ", hasPerson: true, link: "/", organization: "Reuters"),
        Credit(lead: "Photo by ", hasPerson: true, link: " / ", organization: "AFP"),
        Credit(lead: "Picture: ", hasPerson: true, link: "", organization: ""),
        Credit(lead: "\nBy ", hasPerson: true, link: ", ", organization: "Associated Press"),
        Credit(lead: "\nBy ", hasPerson: true, link: "", organization: ""),
        Credit(lead: "(", hasPerson: false, link: "", organization: "AP"),
        Credit(lead: "Image: ", hasPerson: true, link: " - ", organization: "Getty Images"),
      ]
  }
}

extension AnnotatedText {
  /// The text with a credit behind it.
  func followed(by credit: Credit, person: String) -> AnnotatedText {
    var copy = AnnotatedText(text: text + " " + credit.lead, names: names, document: document + " credited")
    if credit.hasPerson { copy.append(person, .person) }
    copy.text += credit.link
    if !credit.organization.isEmpty { copy.append(credit.organization, .organization) }
    return copy
  }

  private mutating func append(_ name: String, _ kind: NameLabel.Kind) {
    let start = text.utf8.count
    text += name
    names.append(AnnotatedName(range: start..<text.utf8.count, kind: kind))
  }
}
