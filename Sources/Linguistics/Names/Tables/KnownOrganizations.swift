/// Media, bodies and companies that news names often and that no rule would know. From common knowledge; by
/// code, which is their key.
enum KnownOrganizations {
  /// A line: code; English names; Vietnamese names. The first of each is the one to show; `*` where
  /// Vietnamese has no name of its own.
  static let lines = """
    ABC;ABC|ABC News;*
    AFP;AFP|Agence France-Presse;*
    AI;Amnesty International;Tổ chức Ân xá Quốc tế|Ân xá Quốc tế
    Airbus;Airbus;*
    AlJazeera;Al Jazeera|Al-Jazeera;*
    AlQaeda;al-Qaeda|Al-Qaeda|Al Qaeda|al Qaeda;al-Qaeda|Al-Qaeda
    Amazon;Amazon;*
    AP;Associated Press|AP|AP News;*
    APEC;APEC|Asia-Pacific Economic Cooperation;APEC
    Apple;Apple;*
    ASEAN;ASEAN|Association of Southeast Asian Nations;ASEAN|Hiệp hội các quốc gia Đông Nam Á
    AU;African Union;Liên minh châu Phi|Liên minh Châu Phi
    BBC;BBC|BBC News|British Broadcasting Corporation;*
    Bloomberg;Bloomberg|Bloomberg News;*
    Boeing;Boeing;*
    BP;BP;*
    CBS;CBS|CBS News;*
    CDC;CDC|Centers for Disease Control and Prevention;*
    CIA;CIA|Central Intelligence Agency;CIA|Cục Tình báo Trung ương
    CNN;CNN;*
    Congress;Congress|U.S. Congress|US Congress|United States Congress;Quốc hội Mỹ|Quốc hội Hoa Kỳ
    DailyMail;Daily Mail;*
    DPA;dpa|DPA;*
    EBay;eBay;*
    EC;European Commission;Ủy ban châu Âu|Ủy ban Châu Âu
    ECB;European Central Bank|ECB;Ngân hàng Trung ương châu Âu
    EP;European Parliament;Nghị viện châu Âu|Nghị viện Châu Âu
    EU;European Union|EU|E.U.;Liên minh châu Âu|Liên minh Châu Âu|Liên hiệp châu Âu|Liên minh Âu châu
    Europol;Europol;*
    Facebook;Facebook;*
    FAO;FAO|Food and Agriculture Organization;FAO|Tổ chức Lương thực và Nông nghiệp
    FBI;FBI|Federal Bureau of Investigation;FBI|Cục Điều tra Liên bang
    FDA;FDA|Food and Drug Administration;FDA
    Ferrari;Ferrari;*
    FIFA;FIFA;*
    Google;Google;*
    Greenpeace;Greenpeace;*
    Guardian;The Guardian;*
    Hamas;Hamas;*
    Hezbollah;Hezbollah;*
    HouseOfRepresentatives;House of Representatives;Hạ viện|Hạ Nghị viện
    IAEA;IAEA|International Atomic Energy Agency;IAEA|Cơ quan Năng lượng Nguyên tử Quốc tế
    IBM;IBM;*
    ICC;International Criminal Court;Tòa án Hình sự Quốc tế
    ICRC;Red Cross|International Committee of the Red Cross;Hội Chữ thập đỏ|Chữ thập đỏ
    IMF;International Monetary Fund|IMF;Quỹ Tiền tệ Quốc tế|IMF
    Independent;The Independent;*
    Intel;Intel;*
    Interpol;Interpol;*
    IOC;International Olympic Committee|IOC;Ủy ban Olympic Quốc tế
    IS;Islamic State|ISIS|ISIL;Nhà nước Hồi giáo
    Kremlin;Kremlin;Điện Kremlin|Kremlin|điện Kremlin
    LeMonde;Le Monde;*
    Microsoft;Microsoft;*
    NASA;NASA|National Aeronautics and Space Administration;NASA
    NATO;NATO|North Atlantic Treaty Organization;NATO|Tổ chức Hiệp ước Bắc Đại Tây Dương
    NBC;NBC|NBC News;*
    Nokia;Nokia;*
    NYT;New York Times|The New York Times;*
    OPEC;OPEC;*
    Parliament;Parliament;Nghị viện
    PayPal;PayPal;*
    Pentagon;Pentagon;Lầu Năm Góc
    Politico;Politico;*
    Renault;Renault;*
    Reuters;Reuters;*
    Ryanair;Ryanair;*
    Samsung;Samsung;*
    Senate;Senate|U.S. Senate|US Senate;Thượng viện|Thượng viện Mỹ|Thượng viện Hoa Kỳ
    SinnFein;Sinn Fein|Sinn Féin;*
    Sony;Sony;*
    SpaceX;SpaceX;*
    Taliban;Taliban;*
    TASS;TASS;*
    Tesla;Tesla;*
    ThanhNien;Thanh Niên;Thanh Niên
    Times;The Times;*
    Toyota;Toyota;*
    TTXVN;Vietnam News Agency|VNA;TTXVN|Thông tấn xã Việt Nam
    TuoiTre;Tuổi Trẻ|Tuoi Tre;Tuổi Trẻ
    Twitter;Twitter;*
    UEFA;UEFA;*
    UN;United Nations|UN|U.N.|U.N;Liên hợp quốc|Liên Hợp Quốc|Liên hiệp quốc|Liên Hiệp Quốc|LHQ
    UNESCO;UNESCO;UNESCO|Unesco
    UNHCR;UNHCR;*
    UNICEF;UNICEF;UNICEF|Unicef
    UNSC;UN Security Council|United Nations Security Council|Security Council;Hội đồng Bảo an Liên hợp quốc|Hội đồng Bảo an
    USNavy;US Navy|U.S. Navy;Hải quân Mỹ|Hải quân Hoa Kỳ
    Verizon;Verizon;*
    VnExpress;VnExpress;VnExpress
    Volkswagen;Volkswagen;*
    VOV;VOV|Voice of Vietnam;VOV|Đài Tiếng nói Việt Nam
    VTV;VTV|Vietnam Television;VTV|Đài Truyền hình Việt Nam
    WashingtonPost;Washington Post|The Washington Post;*
    WhiteHouse;White House;Nhà Trắng|Nhà trắng
    WHO;World Health Organization|WHO;Tổ chức Y tế Thế giới|WHO
    WikiLeaks;WikiLeaks|Wikileaks;*
    Wikinews;Wikinews;*
    Wikipedia;Wikipedia;*
    WorldBank;World Bank;Ngân hàng Thế giới|WB
    WSJ;Wall Street Journal|The Wall Street Journal;*
    WTO;World Trade Organization|WTO;Tổ chức Thương mại Thế giới|WTO
    Xinhua;Xinhua|Xinhua News Agency;Tân Hoa Xã|Tân Hoa xã
    Yahoo;Yahoo|Yahoo!;*
    YouTube;YouTube|Youtube;*
    """
}
