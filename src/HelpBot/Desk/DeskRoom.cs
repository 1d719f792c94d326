using HelpBot.Desk.Accounts;
using HelpBot.Privacy;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace HelpBot.Desk;

/// <summary>Registers the counsellors' desk and maps its pages below <c>/desk</c>. Visitors' requests pass through nothing of it.</summary>
public static class DeskRoom
{
    private const string Root = "/desk";

    // The longest message in its most wasteful encoding, and a form's token.
    private const int MostBytes = 64 * 1024;

    /// <summary>Adds accounts, sign-in and the desk's pages.</summary>
    public static IServiceCollection AddDesk(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var options = configuration.GetSection("HelpBot:Desk").Get<DeskOptions>() ?? new DeskOptions();
        var file = Path.Combine(environment.ContentRootPath, options.Database);
        services.AddSingleton(options);
        services.AddDbContext<DeskDatabase>(database => database.UseSqlite($"Data Source={file}"));
        services.AddDataProtection().SetApplicationName("HelpBot").PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(Path.GetDirectoryName(file)!, "desk-keys")));
        AddAccounts(services);
        services.AddRazorComponents();
        services.Configure<AntiforgeryOptions>(antiforgery => antiforgery.Cookie = Cookie("desk-form", CookieSecurePolicy.SameAsRequest));
        services.AddSingleton<DeskReader>().AddSingleton<DeskStream>();
        if (environment.IsDevelopment())
            services.AddHostedService<DemoCounsellor>();
        return services;
    }

    /// <summary>Maps the desk.</summary>
    public static void MapDesk(this WebApplication app)
    {
        // Otherwise the framework would put both in front of every visitor's request.
        ((IApplicationBuilder)app).Properties["__AuthenticationMiddlewareSet"] = true;
        ((IApplicationBuilder)app).Properties["__AuthorizationMiddlewareSet"] = true;
        app.UseWhen(context => context.Request.Path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase), desk => desk.UseAuthentication().UseAuthorization().UseAntiforgery());
        var routes = app.MapGroup(Root).WithMetadata(new RequireAntiforgeryTokenAttribute(), new BodyLimit(MostBytes)).AddEndpointFilter(RefuseForgery);
        routes.MapFiles();
        routes.MapSignIn();
        routes.MapChats();
    }

    private static void AddAccounts(IServiceCollection services)
    {
        services.AddSingleton<DatabaseAtHand>().AddSingleton<DeskAddress>().AddScoped<OneTimeLinks>().AddScoped<Enrolment>();
        services.AddIdentityCore<Account>(Rules).AddEntityFrameworkStores<DeskDatabase>().AddSignInManager().AddDefaultTokenProviders();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, SignInCookie);
        services.AddAuthorizationBuilder().AddPolicy(ChatEndpoints.Policy, policy => policy
            .RequireAuthenticatedUser()
            .RequireAssertion(context => !context.User.HasClaim(claim => claim.Type == SignInEndpoints.ByLink)));
    }

    private static void Rules(IdentityOptions identity)
    {
        identity.User.AllowedUserNameCharacters = "";
        identity.Password.RequiredLength = 12;
        identity.Password.RequireDigit = identity.Password.RequireLowercase = identity.Password.RequireUppercase = identity.Password.RequireNonAlphanumeric = false;
    }

    private static void SignInCookie(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie = Cookie("desk", CookieSecurePolicy.Always);
        cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
        cookie.LoginPath = $"{Root}/sign-in";
        cookie.AccessDeniedPath = $"{Root}/password";
        cookie.Events.OnValidatePrincipal = SecurityStampValidator.ValidatePrincipalAsync;
    }

    private static CookieBuilder Cookie(string name, CookieSecurePolicy secure) =>
        new() { Name = name, Path = Root, HttpOnly = true, SameSite = SameSiteMode.Strict, SecurePolicy = secure };

    private static async ValueTask<object?> RefuseForgery(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.Response.Headers.CacheControl = "no-store";
        return context.HttpContext.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false } ? TypedResults.BadRequest() : await next(context);
    }
}
