using HelpBot.Channels.Sms;
using Microsoft.Extensions.Primitives;

namespace HelpBot.Tests.Channels.Sms;

/// <summary>The example of Twilio's own documentation and libraries, and what must not pass.</summary>
public sealed class TwilioSignatureTests
{
    private const string Token = "12345";
    private const string Url = "https://mycompany.com/myapp.php?foo=1&bar=2";
    private const string Signature = "RSOYDt4T1cUTdK1PDd93/VVr8B8=";

    private static readonly Dictionary<string, StringValues> Parameters = new()
    {
        ["To"] = "+18005551212",
        ["CallSid"] = "CA1234567890ABCDE",
        ["From"] = "+14158675309",
        ["Caller"] = "+14158675309",
        ["Digits"] = "1234",
    };

    [Fact]
    public void The_published_example_has_its_published_signature() =>
        Assert.Equal(Signature, TwilioSignature.Of(Token, Url, Parameters));

    [Fact]
    public void The_right_signature_is_valid() => Assert.True(TwilioSignature.IsValid(Signature, Token, Url, Parameters));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("RSOYDt4T1cUTdK1PDd93/VVr8B9=")]
    [InlineData("RSOYDt4T1cUTdK1PDd93")]
    public void A_wrong_signature_is_not_valid(string? signature) =>
        Assert.False(TwilioSignature.IsValid(signature, Token, Url, Parameters));

    [Fact]
    public void Another_token_or_address_or_value_is_not_valid()
    {
        Assert.False(TwilioSignature.IsValid(Signature, "12346", Url, Parameters));
        Assert.False(TwilioSignature.IsValid(Signature, Token, Url + "&x=1", Parameters));
        Assert.False(TwilioSignature.IsValid(Signature, Token, Url, new Dictionary<string, StringValues>(Parameters) { ["Digits"] = "1235" }));
    }

    [Fact]
    public void Values_of_one_name_are_signed_once_each_in_order()
    {
        KeyValuePair<string, StringValues>[] several = [new("Media", new StringValues(["b", "a", "b"]))];
        KeyValuePair<string, StringValues>[] joined = [new("Media", "aMediab")];
        Assert.Equal(TwilioSignature.Of(Token, Url, joined), TwilioSignature.Of(Token, Url, several));
    }
}
