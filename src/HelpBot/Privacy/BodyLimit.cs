using Microsoft.AspNetCore.Http.Metadata;

namespace HelpBot.Privacy;

/// <summary>Bytes that a body may have at an endpoint that needs less than all others.</summary>
internal sealed record BodyLimit(long Bytes) : IRequestSizeLimitMetadata
{
    /// <inheritdoc/>
    public long? MaxRequestBodySize => Bytes;
}
