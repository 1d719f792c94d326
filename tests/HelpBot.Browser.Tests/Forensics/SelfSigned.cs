using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace HelpBot.Browser.Tests.Forensics;

/// <summary>A certificate of this machine's own, for a browser that was told not to mind.</summary>
internal static class SelfSigned
{
    public static X509Certificate2 Create()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        names.AddDnsName(new Uri(Visit.HarmlessPage).Host);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256) { CertificateExtensions = { names.Build() } };
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }
}
