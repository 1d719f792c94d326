using FsCheck;
using FsCheck.Fluent;
using HelpBot.Core.Recognition;

namespace HelpBot.Tests.Recognition;

public sealed class RedactionTests
{
    [Theory]
    [InlineData("bel me op 06-12345678 of 0612345678", "bel me op [telefoon] of [telefoon]")]
    [InlineData("+31 6 12 34 56 78 is mijn nummer", "[telefoon] is mijn nummer")]
    [InlineData("mail naar sanne@example.nl", "mail naar [e-mail]")]
    [InlineData("zie https://foo.nl/bar en www.x.com", "zie [link] en [link]")]
    [InlineData("NL91 ABNA 0417 1643 00 is van hem", "[IBAN] is van hem")]
    [InlineData("mijn bsn is 111222333", "mijn bsn is [BSN]")]
    [InlineData("ik woon op 1012 AB 12", "ik woon op [adres]")]
    [InlineData("Kerkstraat 12, 1017 GC Amsterdam", "[adres] Amsterdam")]
    [InlineData("kenteken is AB-12-CD", "kenteken is [kenteken]")]
    [InlineData("hij rijdt in een AB12CD", "hij rijdt in een [kenteken]")]
    [InlineData("insta: lisa.99 of @lisa_99", "insta: [account] of [account]")]
    [InlineData("insta: insta: lisa.99", "insta: [account]: [account]")]
    [InlineData("snap: snap.insta.x1", "snap: [account]")]
    [InlineData("ik ben Sanne de Vries en ik ben bang", "ik ben [naam] en ik ben bang")]
    [InlineData("ik heet fatima", "ik heet [naam]")]
    [InlineData("m'n naam is Jan van der Berg", "m'n naam is [naam]")]
    [InlineData("mijn naam is anna de vries", "mijn naam is [naam]")]
    [InlineData("k ben Anna", "k ben [naam]")]
    [InlineData("ik heet zelf ook Angela", "ik heet zelf ook [naam]")]
    [InlineData("kheet anna", "kheet [naam]")]
    [InlineData("ik heet anna maar dat doet er niet toe", "ik heet [naam] maar dat doet er niet toe")]
    [InlineData("ik ben Gerard", "ik ben [naam]")]
    [InlineData("mijn naam: Anna", "mijn naam: [naam]")]
    [InlineData("ik ben juf Karin", "ik ben juf [naam]")]
    [InlineData("ik ben mevrouw Jansen", "ik ben mevrouw [naam]")]
    [InlineData("I'm O'Neill", "I'm [naam]")]
    [InlineData("ik woon op 1315ab12", "ik woon op [adres]")]
    [InlineData("hij rijdt in k123bl", "hij rijdt in [kenteken]")]
    [InlineData("kenteken: 1 abc 23", "kenteken: [kenteken]")]
    [InlineData("bel ０６１２３４５６７８", "bel [telefoon]")]
    [InlineData("mail anna at gmail dot com", "mail [e-mail]")]
    [InlineData("discord anna#1234", "discord [account]")]
    [InlineData("volg me op ig anna_88", "volg me op ig [account]")]
    public void Personal_data_becomes_a_typed_placeholder(string text, string masked) => Assert.Equal(masked, Redaction.Mask(text, "nl"));

    [Theory]
    [InlineData("my name is Kate O'Neill", "my name is [name]")]
    [InlineData("I am Priya, call 877-609-2233", "I am [name], call [phone]")]
    [InlineData("I live at 1012 AB 12, his car is 12-ABC-3", "I live at [address], his car is [plate]")]
    public void Other_languages_get_English_placeholders(string text, string masked) => Assert.Equal(masked, Redaction.Mask(text, "en"));

    [Theory]
    [InlineData("ik ben bang")]
    [InlineData("ik ben zwanger")]
    [InlineData("Ik ben Bang")]
    [InlineData("IK BEN BANG")]
    [InlineData("ik ben 16")]
    [InlineData("mijn naam is niet belangrijk")]
    [InlineData("I am Dutch")]
    [InlineData("in 2019 en 2020 sloeg hij")]
    [InlineData("op 22-11-2026 om 10 uur 30")]
    [InlineData("hij heeft 12345678 euro")]
    [InlineData("nummer 123456789")]
    [InlineData("hij is weg.nu ben ik alleen")]
    [InlineData("mijn insta is gehackt")]
    [InlineData("is angela er?")]
    [InlineData("moet ik 0800-2000 bellen")]
    [InlineData("an account with my name is selling socks")]
    [InlineData("zij is 79 en zegt dat zij nou eenmaal traag is")]
    [InlineData("Ik ben Vrijdag weg")]
    [InlineData("Ik ben Zaterdag geslagen")]
    [InlineData("Ik ben Eergisteren gevlucht")]
    [InlineData("Ik ben Suïcidaal")]
    [InlineData("I am Suicidal")]
    [InlineData("Ik ben Opgesloten")]
    [InlineData("Ik ben Bloedend")]
    [InlineData("Ik ben Bewusteloos geweest")]
    [InlineData("Ik ben Benauwd")]
    [InlineData("Ik ben Minderjarig")]
    [InlineData("I am Underage")]
    [InlineData("Ik ben Weggelopen")]
    [InlineData("Ik ben Surinaams")]
    [InlineData("Ik ben Syrische")]
    [InlineData("Ik ben Mama van twee")]
    [InlineData("Ik ben Getuige")]
    [InlineData("Ik ben Leerkracht")]
    [InlineData("Ik ben Barman")]
    [InlineData("Ik ben Ongedocumenteerd")]
    [InlineData("Ik ben Overstuur")]
    [InlineData("Ik ben Duizelig")]
    [InlineData("om 10uur30")]
    [InlineData("we zijn weinig_samen")]
    public void What_tells_nobody_stays(string text) => Assert.Equal(text, Redaction.Mask(text, "nl"));

    [Fact]
    public void A_bank_account_with_wrong_check_digits_is_not_called_one() => Assert.DoesNotContain("[IBAN]", Redaction.Mask("NL91 ABNA 0417 1643 01", "nl"), StringComparison.Ordinal);

    [Fact]
    public void Any_text_is_masked_without_a_fault() => Check.QuickThrowOnFailure(Prop.ForAll<string>(text => Redaction.Mask(text ?? string.Empty, "nl") is not null));

    [Fact]
    public void Any_row_of_personal_pieces_is_masked_without_a_fault()
    {
        string[] pieces = ["06", "1234", "+31", "(", ")", "-", ".", "@", "nl", "NL91", "AB", "1012", "ik ben", "heet", "Sanne", "van", ":", "insta", "straat", "Kerkstraat 1", " ", " ", "'", "\uD83D", "\u202E", "www.", "http://", ","];
        var rows = Gen.Elements(pieces).ListOf().Select(list => string.Concat(list));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2_000), Prop.ForAll(rows.ToArbitrary(), text => Redaction.Mask(text, "en") is not null));
    }
}
