using System.Security.Cryptography.X509Certificates;

namespace HelpBot.Browser.Tests.Forensics;

/// <summary>The program over TLS, as visitors meet it. WebKit keeps pages that came without it for Back, whatever they ask.</summary>
public sealed class ProgramOverTls : RunningProgram
{
    private readonly DirectoryInfo _keys = Directory.CreateTempSubdirectory("helpbot-certificate-");

    /// <inheritdoc/>
    protected override string Urls => "https://127.0.0.1:0";

    /// <inheritdoc/>
    protected override string[] Settings => ["--Kestrel:Certificates:Default:Path", Certificate()];

    /// <inheritdoc/>
    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        _keys.Delete(recursive: true);
    }

    private string Certificate()
    {
        using var certificate = SelfSigned.Create();
        var path = Path.Combine(_keys.FullName, "certificate.pfx");
        File.WriteAllBytes(path, certificate.Export(X509ContentType.Pkcs12));
        return path;
    }
}
