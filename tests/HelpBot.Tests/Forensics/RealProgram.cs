using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace HelpBot.Tests.Forensics;

/// <summary>The real program as a process of its own, with folders of its own and a log at its most talkative, so that a test can search all that it leaves.</summary>
internal sealed class RealProgram : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("helpbot-forensics-");
    private readonly StringBuilder _said = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly (string Name, string Value)[] _settings;
    private readonly Process _process;

    private RealProgram((string Name, string Value)[] settings)
    {
        _settings = settings;
        Directory.CreateDirectory(TemporaryFolder);
        _process = Process.Start(Command("--urls", "http://127.0.0.1:0"))!;
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Where it answers.</summary>
    public Uri Address => _address.Task.Result;

    /// <summary>Its process id.</summary>
    public int Id => _process.Id;

    /// <summary>Whether it still runs.</summary>
    public bool IsAlive => !_process.HasExited;

    /// <summary>The only place that it may write temporary files to.</summary>
    public string TemporaryFolder => Path.Combine(_folder.FullName, "tmp");

    /// <summary>Everything that it has on disk.</summary>
    public string Folder => _folder.FullName;

    /// <summary>The counsellors' accounts.</summary>
    public string Database => Path.Combine(_folder.FullName, "data", "desk.db");

    /// <summary>Standard output and standard error so far.</summary>
    public string Said
    {
        get
        {
            lock (_said)
                return _said.ToString();
        }
    }

    /// <summary>Starts it, and waits until it listens.</summary>
    public static async Task<RealProgram> Start(params (string Name, string Value)[] settings)
    {
        var program = new RealProgram(settings);
        await program._address.Task.WaitAsync(TimeSpan.FromMinutes(2));
        return program;
    }

    /// <summary>Waits until it has said something: a program writes its log a little later than it answers.</summary>
    public async Task Says(string words)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!Said.Contains(words, StringComparison.Ordinal))
            await Task.Delay(20, patience.Token);
    }

    /// <summary>A client without cookies that goes where this program sends it, and to no other.</summary>
    public HttpClient Client(DelegatingHandler? around = null)
    {
        around ??= new OwnPagesOnly();
        around.InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        return new HttpClient(around) { BaseAddress = Address, Timeout = TimeSpan.FromMinutes(1) };
    }

    /// <summary>Runs a verb of the program on the same data; what it printed.</summary>
    public async Task<string> Run(params string[] verb)
    {
        using var process = Process.Start(Command(verb))!;
        var printed = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return printed.Trim();
    }

    /// <summary>Memory that the system has given it, in MiB.</summary>
    public int ResidentMiB()
    {
        var line = File.ReadLines($"/proc/{Id}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
        return int.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (IsAlive)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private ProcessStartInfo Command(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "HelpBot.dll"), .. arguments])
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        (string Name, string Value)[] always =
        [
            ("ASPNETCORE_ENVIRONMENT", "Production"),
            ("TMPDIR", TemporaryFolder),
            ("HelpBot__Dialogs", Dialogs.Folder),
            ("HelpBot__Desk__Database", Database),
            ("Logging__LogLevel__Default", "Trace"),
            ("Logging__LogLevel__Microsoft", "Trace"),
            ("Logging__LogLevel__Microsoft.AspNetCore", "Trace"),
            ("Logging__Console__LogLevel__Default", "Trace"),
            ("Logging__Console__LogLevel__Microsoft.AspNetCore.Hosting.Diagnostics", "Trace"),
        ];
        foreach (var (name, value) in always.Concat(_settings))
            start.Environment[name] = value;
        return start;
    }

    private sealed class OwnPagesOnly : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = await base.SendAsync(request, cancellationToken);
            return answer is { StatusCode: System.Net.HttpStatusCode.SeeOther, Headers.Location: { IsAbsoluteUri: false } to }
                ? await base.SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(request.RequestUri!, to)), cancellationToken)
                : answer;
        }
    }

    private void Hear(string? line)
    {
        if (line is null)
            return;
        lock (_said)
            _said.AppendLine(line);
        if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
            _address.TrySetResult(new Uri(line[(at + Listening.Length)..].Trim()));
    }
}
